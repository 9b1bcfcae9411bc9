-- One row per edition of a list.
insert into release (
    release_id, request_id, campaign, step, edition, campaign_version, segment_version, policy_version, on_date, channel, class,
    profile, profile_version, audience, target, control, rows, removed, state, waterfall, released_at, released_by
)
values (
    $release_id, $request_id, $campaign, $step, $edition, $campaign_version, $segment_version, $policy_version, $on_date, $channel, $class,
    $profile, $profile_version, $audience, $target, $control, $rows, $removed, $state, $waterfall, $released_at, $released_by
)

"""Every guard of the two promises, slice by slice."""

from typing import Final

from tests.mutations.guard import Mutation
from tests.mutations.guards_of_campaigns import CAMPAIGNS
from tests.mutations.guards_of_floor import FLOOR
from tests.mutations.guards_of_journal import JOURNAL
from tests.mutations.guards_of_loading import LOADING
from tests.mutations.guards_of_refusals import REFUSALS

MUTATIONS: Final[tuple[Mutation, ...]] = (*REFUSALS, *JOURNAL, *CAMPAIGNS, *LOADING, *FLOOR)

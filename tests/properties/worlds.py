"""Small made-up worlds, many to a base: people who share phones, write them in many ways, come twice, and refuse."""

from dataclasses import dataclass

from hypothesis import strategies as st

SURNAMES = ("Иванов", "Петрова", "Коваль")
GIVEN = ("Иван", "Анна", "Олег")
PATRONYMICS = ("", "Петрович", "Сергеевна")
WORLDS = 50  # independent worlds in one base; each counts as a case


def digits(world: int, phone: int) -> str:
    return f"903{world:05d}{phone:02d}"


def spell(number: str, how: int) -> str:
    a, b, c, d = number[:3], number[3:6], number[6:8], number[8:]
    return (f"+7{number}", f"8 ({a}) {b}-{c}-{d}", f"7{number}", f"{a}-{b}-{c}-{d}", f"+7 {a} {b} {c}{d}", f"тел. 8{number}")[how]


def mail(world: int, number: int, how: int) -> str:
    name = f"w{world}e{number}"
    return (
        f"{name}@mail.example.com",
        f"{name.upper()}@Mail.Example.com",
        f"{name}+shop@mail.example.com",
        f"Имя <{name}@mail.example.com>",
    )[how]


@dataclass(frozen=True)
class Person:
    source: str
    code: str
    surname: str
    given_name: str
    patronymic: str
    phones: tuple[tuple[int, int], ...]  # (which phone of the world, how it is written)
    emails: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Refusal:
    by: str  # phone, email, code
    which: int  # which phone, e-mail or person of the world
    how: int
    channel: str
    scope: str


@dataclass(frozen=True)
class World:
    number: int
    people: tuple[Person, ...]
    refusals: tuple[Refusal, ...]

    def closed_by_phone(self, channel: str) -> set[int]:
        return {r.which for r in self.refusals if r.by == "phone" and r.channel in ("all", channel)}

    def closed_by_email(self, channel: str) -> set[int]:
        return {r.which for r in self.refusals if r.by == "email" and r.channel in ("all", channel)}

    def refused_codes(self, channel: str) -> set[str]:
        """Every record that a refusal names, or that holds a phone or an e-mail that a refusal names."""
        named = {self.people[r.which % len(self.people)].code for r in self.refusals if r.by == "code" and r.channel in ("all", channel)}
        phones, emails = self.closed_by_phone(channel), self.closed_by_email(channel)
        held = {p.code for p in self.people if {n for n, _ in p.phones} & phones or {n for n, _ in p.emails} & emails}
        return named | held

    def closed_digits(self, channel: str) -> set[str]:
        """Phones nobody may be sent to: refused ones, and all those of whoever refused by their code."""
        named = [self.people[r.which % len(self.people)] for r in self.refusals if r.by == "code" and r.channel in ("all", channel)]
        return {digits(self.number, n) for n in self.closed_by_phone(channel) | {n for p in named for n, _ in p.phones}}


@st.composite
def world(draw: st.DrawFn, number: int) -> World:
    people = tuple(
        Person(
            source=draw(st.sampled_from(("bitrix", "loyalty"))),
            code=f"W{number}P{index}",
            surname=draw(st.sampled_from(SURNAMES)) if (named := draw(st.integers(0, 4))) else "",
            given_name=draw(st.sampled_from(GIVEN)) if named else "",
            patronymic=draw(st.sampled_from(PATRONYMICS)) if named else "",
            phones=tuple(draw(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 5)), max_size=2))),
            emails=tuple(draw(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 3)), max_size=1))),
        )
        for index in range(draw(st.integers(1, 3)))
    )
    refusals = tuple(
        Refusal(
            by=draw(st.sampled_from(("phone", "phone", "email", "code"))),
            which=draw(st.integers(0, 1)),
            how=draw(st.integers(0, 3)),
            channel=draw(st.sampled_from(("all", "all", "sms", "email"))),
            scope=draw(st.sampled_from(("campaigns", "everything"))),
        )
        for _ in range(draw(st.integers(0, 2)))
    )
    return World(number, people, refusals)


worlds = st.tuples(*(world(number) for number in range(WORLDS)))


def client_files(made: tuple[World, ...]) -> dict[str, str]:
    """Return one client file a source."""
    files = {}
    for source in ("bitrix", "loyalty"):
        lines = ["external_id;surname;given_name;patronymic;phone;email"]
        for one in made:
            for p in one.people:
                if p.source == source:
                    phones = ", ".join(spell(digits(one.number, n), how) for n, how in p.phones)
                    emails = ", ".join(mail(one.number, n, how) for n, how in p.emails)
                    lines.append(f"{p.code};{p.surname};{p.given_name};{p.patronymic};{phones};{emails}")
        if len(lines) > 1:
            files[source] = "\n".join(lines) + "\n"
    return files


def refusal_files(made: tuple[World, ...]) -> dict[str, str]:
    """Return one refusal file a source: codes belong to their source."""
    files = {}
    for source in ("bitrix", "loyalty"):
        lines = ["external_id;phone;email;channel;scope;refused_at"]
        for one in made:
            for r in one.refusals:
                person = one.people[r.which % len(one.people)]
                if (person.source if r.by == "code" else "bitrix") != source:
                    continue
                cells = {
                    "code": f"{person.code};;",
                    "phone": f";{spell(digits(one.number, r.which), r.how)};",
                    "email": f";;{mail(one.number, r.which, r.how)}",
                }
                lines.append(f"{cells[r.by]};{r.channel};{r.scope};2026-03-01")
        if len(lines) > 1:
            files[source] = "\n".join(lines) + "\n"
    return files

"""Writes src/adref/negotiation/states.toml: every State with its names in six languages.

Names and codes come from Unicode CLDR as Babel ships it, membership from the table below. Run
it when CLDR or the membership changes: ``.venv/bin/python tools/states.py``.
"""

import sys
from pathlib import Path

import babel
from babel import Locale
from babel.core import get_global

TARGET = Path(__file__).resolve().parent.parent / "src/adref/negotiation/states.toml"
LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
NO_STATE = """
AC AI AQ AS AW AX BL BM BQ BV CC CP CQ CW CX DG EA EH EU EZ FK FO GF GG GI GL GP GS GU HK HM
IC IM IO JE KY MF MO MP MQ MS NC NF PF PM PN PR QO RE SH SJ SX TA TC TF TK TW UM UN VG VI WF
XA XB XK YT ZZ
"""
"""Territories, dependencies and codes of CLDR that are no member or observer State."""
OBSERVERS = frozenset({"PS", "VA"})
"""Non-member observer States: A/RES/58/314 (Holy See), A/RES/67/19 (State of Palestine)."""
TREATY_STATES = frozenset({"CK", "NU"})
"""Take part as States in conferences of the all-States formula (Repertory of the
Secretary-General's treaty practice: Cook Islands 1992, Niue 1994)."""
MEMBERS = 193


def main() -> int:
    """Write the file; 1 if the members are not 193."""
    names = {language: Locale(language).territories for language in LANGUAGES}
    no_state = NO_STATE.split()
    codes = sorted(c for c in names["en"] if len(c) == 2 and c.isalpha() and c not in no_state)  # noqa: PLR2004
    members = [c for c in codes if c not in OBSERVERS | TREATY_STATES]
    if len(members) != MEMBERS:
        print(f"{len(members)} members, not {MEMBERS}", file=sys.stderr)
        return 1
    alpha3 = {
        found[0]: old
        for old, found in get_global("territory_aliases").items()
        if len(old) == 3 and old.isalpha() and len(found) == 1  # noqa: PLR2004
    }
    lines = [
        "# Written by tools/states.py; do not edit.",
        f"# Names: Unicode CLDR, by Babel {babel.__version__}. Codes: ISO 3166-1.",
        '# un: "member" (193, since 14 July 2011), "observer" or "none".',
    ]
    for code in codes:
        status = "observer" if code in OBSERVERS else "none" if code in TREATY_STATES else "member"
        lines += ["", f"[{code}]", f'iso3 = "{alpha3[code]}"', f'un = "{status}"']
        lines += [f'{language} = "{names[language][code]}"' for language in LANGUAGES]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(codes)} States written")
    return 0


if __name__ == "__main__":
    sys.exit(main())

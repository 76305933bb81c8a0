"""Sources for tests, written as text; and a library of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

from adref.compilation.interpret import interpret_base
from adref.library.holdings import Prepared, add, prepared
from adref.library.model import Volume
from adref.library.opening import opened_library
from adref.library.provisions import provisions_of
from adref.library.schema import Address, Database
from adref.library.title_page import Stated, source_of
from adref.readers.table import read

HARBOUR = """# Resolution 71/301. Safe harbours for all

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015, on sustainable development,

Noting with appreciation the work of the harbour commission since its first session,

1. Reaffirms that every harbour shall remain open to vessels in distress, whatever flag they fly;

2. Decides:

(a) To establish a fund for the repair of lighthouses, piers and breakwaters in small island States;

(i) In the first phase, for those that are older than fifty years;

(ii) In the second phase, for all others that have been damaged by storms;

(b) To invite donors to contribute to the fund on a voluntary basis;

3. Requests the Secretary-General to report to the Assembly on the implementation of this resolution.

## Annex I

## Harbour Compact

1. We commit to protect the privacy of all seafarers, including their letters and their calls, in all ports.

2. We welcome the offer of the host country to hold the next meeting in spring.
"""

TREATY = """# Convention on Lighthouses

## Article 5

1. Each Party shall keep its lighthouses lit from dusk to dawn in every season.

2. Nothing in this article shall be read as a limit on private lamps.

## Article 6: Pilots

Pilots shall be trained at the expense of the port that employs them, without discrimination.
"""


def volume(text: str, file: str, stated: Stated | None = None) -> Volume:
    """A text read as the source it is."""
    data = text.encode()
    document = interpret_base(read(data, file))
    source = source_of(document, sha256(data).hexdigest(), stated)
    return Volume(source, provisions_of(document))


def ready(text: str, file: str, stated: Stated | None = None) -> Prepared:
    """A text ready to be added."""
    return prepared(volume(text, file, stated))


@contextmanager
def library(where: Address, **texts: str) -> Iterator[Database]:
    """A library of *texts* by the names of their files."""
    with opened_library(where, create=True) as database:
        add(database, [ready(text, f"{name}.md") for name, text in texts.items()])
        yield database

"""Lost mark-up: sentences with a trace of it, and sentences without."""

import pytest

from adref.findings.finding import Confidence, Severity, severity_of
from adref.findings.lost_markup import lost_markup
from tests.findings.notation import document, told

MARKED = "**New** words are marked here in bold so the paper marks what it adds."
PLAIN = "We note that it is of the kind that is to be in the text of all the rest."


@pytest.mark.parametrize(
    ("sentence", "quote", "confidence"),
    [
        (
            "The Parties has have agreed to limit the rise in temperature.",
            "has have",
            Confidence.CERTAIN,
        ),
        (
            "The programme of work was is financed from the regular budget.",
            "was is",
            Confidence.CERTAIN,
        ),
        (
            "States shall should report on their emissions every two years.",
            "shall should",
            Confidence.CERTAIN,
        ),
        (
            "The secretariat may will convene a workshop on adaptation.",
            "may will",
            Confidence.CERTAIN,
        ),
        (
            "The report was prepared by a the working group on fisheries.",
            "a the",
            Confidence.CERTAIN,
        ),
        ("Its the mandate covers coastal waters and the high seas.", "Its the", Confidence.CERTAIN),
        (
            "Parties commit to the conservation of in marine areas beyond national jurisdiction.",
            "of in",
            Confidence.CERTAIN,
        ),
        (
            "The fund helps countries to recover from by natural disasters.",
            "from by",
            Confidence.LIKELY,
        ),
        (
            "The measures protect workers from prevent exposure to toxic substances.",
            "from prevent",
            Confidence.CERTAIN,
        ),
        ("We call for promote the fair sharing of benefits.", "for promote", Confidence.CERTAIN),
        (
            "The treaty aims to reduce eliminate plastic pollution by 2040.",
            "reduce eliminate",
            Confidence.CERTAIN,
        ),
        (
            "The plan was developed to improve water quality ensure that rivers remain clean.",
            "improve water quality ensure",
            Confidence.CERTAIN,
        ),
        (
            "The policy addresses the needs of vulnerable groups persons in vulnerable situations.",
            "vulnerable groups persons",
            Confidence.CERTAIN,
        ),
        (
            "Financing should reach smallholder farmers women in rural areas and young people.",
            "smallholder farmers women",
            Confidence.CERTAIN,
        ),
        (
            "The strategy is based on evidence-based all available knowledge of the seas.",
            "evidence-based all",
            Confidence.CERTAIN,
        ),
        (
            "Climate-related every risk has to be assessed by the Parties.",
            "Climate-related every",
            Confidence.CERTAIN,
        ),
        (
            "Efforts include strengthening enhancing national health systems in all regions.",
            "strengthening enhancing",
            Confidence.LIKELY,
        ),
        (
            "The vaccines should be accessible and affordable and available to all, in a fair, safe and equitable and transparent manner.",
            "safe and equitable and transparent",
            Confidence.LIKELY,
        ),
        (
            "The meeting recalled/reaffirmed the principles of the Rio Declaration.",
            "recalled/reaffirmed",
            Confidence.CERTAIN,
        ),
        (
            "Countries shall limit/eliminate the use of mercury.",
            "limit/eliminate",
            Confidence.POSSIBLE,
        ),
        (
            "The Conference and or its subsidiary bodies may review the list.",
            "and or",
            Confidence.LIKELY,
        ),
        (
            "The list of hazardous waste toxic waste is set out in the annex.",
            "waste toxic waste",
            Confidence.LIKELY,
        ),
        (
            "Trade measures should ensuring a level field for exporters.",
            "should ensuring",
            Confidence.CERTAIN,
        ),
        ("The committee is has been established by the Assembly.", "is has", Confidence.CERTAIN),
        (
            "Parties that are in a position to do so would should provide support.",
            "would should",
            Confidence.CERTAIN,
        ),
        ("The ocean is a source of the of food and livelihoods.", "the of", Confidence.CERTAIN),
        ("We recognize the ensure access to medicines for all.", "the ensure", Confidence.CERTAIN),
        ("The exporters will must label their goods.", "will must", Confidence.CERTAIN),
        ("We reaffirm our their commitment to the oceans.", "our their", Confidence.CERTAIN),
        ("The agreement aims at to protect the climate.", "at to", Confidence.LIKELY),
        (
            "The plan encourages to promotes the use of renewable energy.",
            "to promotes",
            Confidence.LIKELY,
        ),
        (
            "The fund will be managed administered by the Bank.",
            "managed administered",
            Confidence.LIKELY,
        ),
        ("Protecting conserving the seas is vital.", "Protecting conserving", Confidence.LIKELY),
        (
            "Support for countries least developed countries is needed.",
            "countries least developed countries",
            Confidence.LIKELY,
        ),
        ("The plan has promote peace in the region.", "has promote", Confidence.LIKELY),
        (
            "Measures are taken to ensure the with the aim of peace.",
            "the with the",
            Confidence.CERTAIN,
        ),
        ("The Board may adopt a revised the budget.", "a revised the", Confidence.LIKELY),
        (
            "The rule has strengthens prevents harm at sea.",
            "strengthens prevents",
            Confidence.LIKELY,
        ),
        (
            "Parties shall consider take into account the views of others.",
            "consider take",
            Confidence.CERTAIN,
        ),
    ],
)
def test_two_readings_side_by_side_are_seen(
    sentence: str, quote: str, confidence: Confidence
) -> None:
    """Words that exclude each other are shown with how sure that is."""
    (found,) = lost_markup(document(sentence, PLAIN))
    assert (found.quote, found.confidence) == (quote, confidence)


@pytest.mark.parametrize(
    ("sentence", "quote", "confidence"),
    [
        (
            "Parties ~~shall~~ should submit their reports every year.",
            "shall should submit their reports",
            Confidence.CERTAIN,
        ),
        (
            "The fund supports ~~many~~ a large number of projects in Africa.",
            "many a large number of",
            Confidence.CERTAIN,
        ),
        (
            "Negotiations on ~~trade~~ multilateral commerce rules continue in Geneva.",
            "trade multilateral commerce",
            Confidence.LIKELY,
        ),
        (
            "The protection of ~~biodiversity~~ marine biodiversity is a common concern.",
            "biodiversity marine biodiversity is a",
            Confidence.CERTAIN,
        ),
        (
            "~~The Conference of the Parties~~ The Assembly adopts the rules of procedure.",
            "The Conference of the Parties The Assembly adopts the",
            Confidence.CERTAIN,
        ),
        (
            "The plan was ~~adopted~~ endorsed by the ministers in Nairobi.",
            "adopted endorsed by the ministers",
            Confidence.CERTAIN,
        ),
        (
            "The list was reviewed ~~two~~ three times by the committee.",
            "two three times by the",
            Confidence.CERTAIN,
        ),
        (
            "Support for ~~fishermen~~ fishers and farmers is ~~essential~~ vital for food security.",
            "essential vital for food security",
            Confidence.CERTAIN,
        ),
        (
            "The deadline is ~~2030~~ 2035 for all Parties.",
            "2030 2035 for all Parties",
            Confidence.CERTAIN,
        ),
        (
            "Cooperation ~~among~~ between States is needed to protect the climate.",
            "among between States is needed",
            Confidence.CERTAIN,
        ),
        (
            "States commit to ~~reduce~~ eliminate the use of mercury in products.",
            "reduce eliminate the use of",
            Confidence.CERTAIN,
        ),
        (
            "The rights of ~~groups~~ communities living near the mines are respected.",
            "groups communities living near the",
            Confidence.CERTAIN,
        ),
        (
            "The pact is ~~a guide~~ a framework for action on migration.",
            "a guide a framework for action",
            Confidence.CERTAIN,
        ),
        (
            "The ministers met in May. They adopted the plan. ~~and agreed to meet again in June~~",
            "They adopted the plan. and agreed to meet again in June",
            Confidence.CERTAIN,
        ),
        (
            "The need for ~~resilience~~ climate resilience is recognized by all.",
            "resilience climate resilience is recognized",
            Confidence.CERTAIN,
        ),
        (
            "The list was reviewed three ~~two~~ times by the committee.",
            "three two",
            Confidence.CERTAIN,
        ),
        (
            "Parties should ~~shall~~ submit their reports every year.",
            "should shall",
            Confidence.CERTAIN,
        ),
        (
            "The plan was endorsed ~~adopted~~ by the ministers in Nairobi.",
            "endorsed adopted",
            Confidence.CERTAIN,
        ),
        (
            "The talks on ~~a treaty~~ an agreement continue.",
            "a treaty an agreement continue",
            Confidence.CERTAIN,
        ),
        (
            "We meet in the ~~city~~ capital city of the land.",
            "city capital city of the",
            Confidence.CERTAIN,
        ),
    ],
)
def test_a_strike_whose_replacement_is_not_marked_is_seen(
    sentence: str, quote: str, confidence: Confidence
) -> None:
    """The words before the edit do not read, so what follows came later."""
    found = lost_markup(document(sentence, MARKED))
    assert told(found)[0] == ("struck-without-insertion", quote)
    assert found[0].confidence is confidence


@pytest.mark.parametrize(
    "sentence",
    [
        "Parties ~~and observers~~ submit their reports every year.",
        "The fund supports ~~many~~ projects in Africa.",
        "Negotiations on ~~agricultural~~ trade continue in Geneva.",
        "The protection of marine ~~and coastal~~ biodiversity is a common concern.",
        "~~In this regard,~~ the Assembly adopts the rules of procedure.",
        "The plan was adopted ~~by consensus~~ in Nairobi.",
        "The list was ~~carefully~~ reviewed by the committee.",
        "Support for farmers is ~~absolutely~~ essential for food security. ~~It must grow.~~",
        "Cooperation between ~~neighbouring~~ States is needed ~~urgently~~ to protect the climate.",
        "States commit to reduce ~~and eliminate~~ the use of mercury in ~~cosmetic~~ products.",
        "The rights of communities ~~living near the mines~~ are respected ~~at all times~~.",
        "The report ~~of the Secretary-General~~ on oceans is noted ~~with appreciation~~.",
        "Parties ~~may~~ ~~wish to~~ report early.",
        "The ~~very~~ important role of women ~~and girls~~ is recognized.",
        "~~Where appropriate~~ States may cooperate on health.",
        "The ~~first~~ annual report is noted.",
        "We support ~~all~~ the farmers of the region.",
        "The report was noted ~~in full~~ by the members.",
        "The ~~African~~ regional groups met in May.",
        "Members ~~who were absent~~ voted later.",
        "States ~~strongly~~ support trade ~~and aid~~.",
        "The ~~voluntary~~ national plans ~~of the Parties~~ are published every year.",
    ],
)
def test_an_honest_deletion_is_left_alone(sentence: str) -> None:
    """What was struck reads well in its place, so nothing is missing."""
    assert lost_markup(document(sentence, MARKED)) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The Parties have had several meetings and have agreed on a text.",
        "What the report has is a list of measures that are in force.",
        "All the measures referred to in paragraph 3 include support for adaptation.",
        "The barriers women face in rural areas are described in the report.",
        "The challenges developing countries face remain significant.",
        "He or she may appeal, and/or request a review, within 30 days.",
        "Emissions are measured in kg/year and reported in tonnes per km/h.",
        "The political will should be there to protect the oceans.",
        "The communications technologies industry grows; human rights groups welcome this.",
        "Parties involved in disputes, and persons acting on behalf of States parties, may be heard.",
        "From among its members, the Board elects a chair for up to two years.",
        "The fund provides countries with grants to help ensure access to water.",
        "Measures to protect the seabed ensure that fish stocks recover.",
        "The Council requests that the secretariat prepare a report on trade.",
        "It is difficult to do so in at least two of the regions concerned.",
        "Capacity-building, including training, is vital for small island developing States.",
        "States should, inter alia, continue to promote and to protect health.",
        "The area it is responsible for in the north is covered by ice.",
        "Existing measures should be strengthened; should existing measures fail, others follow.",
        "The Assembly recognizes the need for, and importance of, early warning.",
        "The means set out in annex I apply, as do those agreed on by the Parties.",
        "In 2030 countries will review progress, and in 2035 they will decide.",
        "The Security Council/General Assembly liaison group met on 3/4 May.",
        "That that is so is widely accepted; the rules had had little effect.",
        "The outcomes of the summit, those held in Rio and those in Doha, guide our work.",
    ],
)
def test_an_ordinary_sentence_is_left_alone(sentence: str) -> None:
    """Rare but right sequences of function words raise no alarm."""
    assert lost_markup(document(sentence, PLAIN)) == ()


@pytest.mark.parametrize(
    ("confidence", "severity"),
    [
        (Confidence.CERTAIN, Severity.ERROR),
        (Confidence.LIKELY, Severity.WARNING),
        (Confidence.POSSIBLE, Severity.INFO),
    ],
)
def test_only_what_is_certain_blocks(confidence: Confidence, severity: Severity) -> None:
    """A trace that may have another cause stops nobody."""
    assert severity_of(confidence) is severity


def test_a_paper_that_marks_no_insertion_is_not_asked_where_they_are() -> None:
    """Where nothing is ever marked as new, a missing mark is no sign."""
    assert lost_markup(document("Negotiations on ~~Internet~~ digital rules go on.", PLAIN)) == ()

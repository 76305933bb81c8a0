"""What the reader does not read, for the reference page."""

from collections.abc import Mapping

NOT_READ: Mapping[str, str] = {
    "Headers and footers": "They repeat what stands elsewhere; a notice says that there are some.",
    "Pictures and embedded objects": "A notice counts them; what an object shows in their place as "
    "text is read, and no object is ever run.",
    "Decorative lettering": "Its words are in a notice.",
    "Groups adref does not know": "Left out as the specification asks; a notice names those that "
    "hold text.",
    "Changes of formatting": "Only the look a text has now is read, not the one it had before.",
    "What is chosen or ticked in a field of a form": "A notice has it (`form-field`).",
    "Fields that keep no result (EQ, LISTNUM and the like)": "A notice has the instruction "
    "(`field-not-read`); of a phonetic guide the base is read, and a button is its words.",
    "Descriptions of pictures and shapes, tooltips": "Notices have them (`object-ignored`, "
    "`hidden-text`).",
    "Layout": "Page breaks within a paragraph, columns and frames leave no trace but a line break.",
}

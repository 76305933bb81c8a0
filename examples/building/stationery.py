"""The parts of a Word file that are the same in all of them: styles, settings, numbering."""

from building.package import root

_FONT = "Times New Roman"


def styles() -> str:
    """The styles Word knows by these names, set as papers of a conference are."""
    size = '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/>'
    defaults = (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'
        f"{size}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    return root("styles", defaults + "".join(_styles()))


def _styles() -> list[str]:
    heading = '<w:keepNext/><w:spacing w:before="320" w:after="160"/><w:outlineLvl w:val="0"/>'
    small = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
    flush = '<w:spacing w:after="140"/><w:jc w:val="both"/>'
    return [
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>',
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/></w:style>',
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:uiPriority w:val="99"/></w:style>',
        _style("Title", "Title", '<w:spacing w:after="160"/>', '<w:b/><w:sz w:val="32"/>'),
        _style("Subtitle", "Subtitle", '<w:spacing w:after="240"/>', '<w:i/><w:sz w:val="22"/>'),
        _style("Heading1", "heading 1", heading, '<w:b/><w:sz w:val="26"/>'),
        _style("ListParagraph", "List Paragraph", flush, ""),
        _style("FootnoteText", "footnote text", '<w:spacing w:after="0"/>', small),
        _style("CommentText", "annotation text", "", small),
        _style("Footer", "footer", '<w:jc w:val="center"/>', small),
        _character("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
        _character("CommentReference", "annotation reference", '<w:sz w:val="16"/>'),
    ]


def _style(ident: str, name: str, paragraph: str, run: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )


def _character(ident: str, name: str, run: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{ident}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{run}</w:rPr></w:style>'
    )


def numbering(lists: int) -> str:
    """Numbers "1." for paragraphs (list 1); "(a)" for *lists* lists from 2, each from (a) again."""
    abstract = _abstract(0, "decimal", "%1.", '<w:ind w:left="0" w:firstLine="0"/>')
    abstract += _abstract(1, "lowerLetter", "(%1)", '<w:ind w:left="1134" w:hanging="567"/>')
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbers = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    for number in range(lists):
        again = restart if number else ""
        numbers += f'<w:num w:numId="{number + 2}"><w:abstractNumId w:val="1"/>{again}</w:num>'
    return root("numbering", abstract + numbers)


def _abstract(ident: int, form: str, text: str, indent: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{ident}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="567"/></w:tabs>{indent}</w:pPr></w:lvl>'
        "</w:abstractNum>"
    )


def settings() -> str:
    """The settings: compatible with Word 2013 and later."""
    mode = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    separators = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    return root("settings", f'<w:defaultTabStop w:val="567"/>{separators}{mode}')


def font_table() -> str:
    """The one font."""
    return root("fonts", f'<w:font w:name="{_FONT}"><w:charset w:val="00"/></w:font>')


def footer(words: str) -> str:
    """The foot of each page: who wrote this, and the number of the page in a field."""
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return root(
        "ftr",
        f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">{words} '
        f"– </w:t></w:r>{field}</w:p>",
    )

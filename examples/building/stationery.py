"""The parts of a Word file that are the same in all of them: styles, theme, numbering."""

from building.package import XML, root

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
        _first("paragraph", "Normal", "Normal"),
        _first("character", "DefaultParagraphFont", "Default Paragraph Font"),
        _first("table", "TableNormal", "Normal Table"),
        _first("numbering", "NoList", "No List"),
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


def _first(kind: str, ident: str, name: str) -> str:
    """The style of its kind that holds where none is named."""
    return (
        f'<w:style w:type="{kind}" w:default="1" w:styleId="{ident}"><w:name w:val="{name}"/>'
        "</w:style>"
    )


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


_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F3A4D",
    "lt2": "EEF3F5",
    "accent1": "0B6E8A",
    "accent2": "B5562A",
    "accent3": "5B7F3A",
    "accent4": "7A5C99",
    "accent5": "2F8F83",
    "accent6": "A08A2E",
    "hlink": "0563C1",
    "folHlink": "954F72",
}


def theme() -> str:
    """The least theme that Word takes: twelve colours, two fonts, three of each format."""
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items()
    )
    font = f'<a:latin typeface="{_FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    formats = (
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}"
        "</a:bgFillStyleLst>"
    )
    return (
        f'{XML}<a:theme xmlns:a="{space}" name="Plain"><a:themeElements>'
        f'<a:clrScheme name="Plain">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Plain"><a:majorFont>{font}</a:majorFont>'
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Plain">{formats}</a:fmtScheme></a:themeElements></a:theme>\n'
    )

"""The program that sets sheets, run in processes of its own by :mod:`adref.writers.typeset`.

It reads a list in JSON, the template and the standard and the text of each sheet, from standard
input and writes the PDF files, the length of each on a line before it. What typst cannot set is
said on standard error. Nothing of adref is imported: it starts in a moment.
"""

import json
import sys

NO_TYPST = "typst is not installed"


def main() -> int:
    """Set all sheets; 1 where one of them could not be."""
    try:
        import typst  # noqa: PLC0415 - an extra
    except ImportError:
        sys.stderr.write(NO_TYPST)
        return 1
    template, *sheets = json.loads(sys.stdin.buffer.read())
    compiler = typst.Compiler(font_paths=typst.Fonts())  # fonts are looked for once
    for standard, sheet in sheets:
        try:
            made = compiler.compile(
                template.encode(),
                format="pdf",
                sys_inputs={"sheet": sheet},
                pdf_standards=[standard],
            )
        except typst.TypstError as error:
            sys.stderr.write(str(error))
            return 1
        assert isinstance(made, bytes)  # one file, since a PDF is not a picture of each page
        sys.stdout.buffer.write(b"%d\n" % len(made))
        sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())

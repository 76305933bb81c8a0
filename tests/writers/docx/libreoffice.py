"""LibreOffice as a second opinion: it settles all tracked changes and saves what is left."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Changes"/>
</library:library>
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes"
 script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  helper.executeDispatch(doc.CurrentController.Frame, command, "", 0, Array())
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName" : plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions" : plain(1).Value = "UTF8,LF,,,"
  doc.storeToURL(target, plain())
  doc.close(True)
End Sub
</script:module>
"""


@dataclass(frozen=True, slots=True)
class LibreOffice:
    """The command with a profile of its own, so that no other run is in its way."""

    command: str
    folder: Path

    def run(self, *arguments: str) -> None:
        """Run it without a window."""
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        options = (profile, "--headless", "--norestore", "--nologo")
        subprocess.run(
            [self.command, *options, *arguments], check=True, capture_output=True, timeout=120
        )

    def prepare(self) -> None:
        """Make the profile, then put the macro into it: a new profile would overwrite it."""
        self.run("--terminate_after_init")
        basic = self.folder / "profile" / "user" / "basic" / "Standard"
        basic.mkdir(parents=True, exist_ok=True)
        (basic / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
        (basic / "Changes.xba").write_text(_MODULE, encoding="utf-8")

    def settled(self, document: bytes, command: str) -> list[str]:
        """The paragraphs of *document* after *command*, white space collapsed, none empty."""
        source, target = self.folder / "source.docx", self.folder / "settled.txt"
        source.write_bytes(document)
        target.unlink(missing_ok=True)
        named = f'"{source.as_uri()}","{target.as_uri()}",".uno:{command}"'
        self.run(f"macro:///Standard.Changes.Settle({named})")
        lines = target.read_text(encoding="utf-8-sig").split("\n")
        return [words for line in lines if (words := " ".join(line.split()))]

"""What letters say, in three languages, and what is understood of it."""

import pytest

from tests.compilation.instructing.notation import said

ENGLISH: list[tuple[str, list[str]]] = [
    ("In para 12, replace 'should' by 'shall'.", ["12: replace [should] [shall]"]),
    ("In para. 12, please replace “should” with “shall”", ["12: replace [should] [shall]"]),
    ('Para 12: change "may" to "shall".', ["12: replace [may] [shall]"]),
    ("OP5: substitute “shall” for “should”.", ["OP5: replace [should] [shall]"]),
    (
        "In paragraph 12, the word «should» should be replaced by «shall».",
        ["12: replace [should] [shall]"],
    ),
    (
        "We propose to delete the words ‘States’ duties’ in paragraph 9.",
        ["9: delete [States’ duties]"],
    ),
    ('We suggest deleting "a" and "b" in paragraph 12.', ["12: delete [a]", "12: delete [b]"]),
    (
        'Norway proposes to insert, after the words "human rights", the words "and freedoms" in PP3 bis.',
        ["PP3 bis: insert [and freedoms] after [human rights]"],
    ),
    (
        "In paragraph 12(a), after “data” insert “and records”, and delete “paper”.",
        ["12 (a): insert [and records] after [data]", "12 (a): delete [paper]"],
    ),
    ("Delete the second sentence of paragraph 17.", ["17 sentence 2: delete"]),
    (
        "Delete the first and third sentences of para 17.",
        ["17 sentence 1: delete", "17 sentence 3: delete"],
    ),
    ('In the last sentence of para. 17, delete "x".', ["17 sentence -1: delete [x]"]),
    ("Paragraph 3, sentences 2 and 3: delete.", ["3 sentence 2: delete", "3 sentence 3: delete"]),
    ("Para 3 - 2nd sentence: “a” to read “b”.", ["3 sentence 2: replace [a] [b]"]),
    ("Para 3: “a” → “b”", ["3: replace [a] [b]"]),
    ("Delete “x” and the comma preceding it in para 3.", []),
    ("Delete para 3 and replace with: “We act.”", ["3: reword [We act.]"]),
    ("Paragraph: 3\nDelete “x”.", ["3: delete [x]"]),
    ("Delete paragraph 14.", ["14: delete"]),
    (
        "Paragraphs 5 and 7-9 should be deleted.",
        ["5: delete", "7: delete", "8: delete", "9: delete"],
    ),
    ("Please delete OP 4 and OP 6.", ["OP4: delete", "OP6: delete"]),
    ("Move para 28 after 12.", ["28: move after 12"]),
    (
        "Move paragraphs 28 and 29 to after paragraph 12.",
        ["28: move after 12", "29: move after 28"],
    ),
    ("Merge 5 and 6.", ["5: merge 6"]),
    ("Merge paragraph 5 with paragraph 6.", ["5: merge 6"]),
    ("Paras 5 and 6 should be merged.", ["5: merge 6"]),
    ('Add a new para 12 bis: "States shall act."', ["-: add 12 bis after [States shall act.]"]),
    (
        "Add a new paragraph 12 bis as follows: States shall act. And again.",
        ["-: add 12 bis after [States shall act. And again.]"],
    ),
    ("Insert a new OP5bis to read: “Decides to act;”", ["-: add OP5 bis after [Decides to act;]"]),
    ("After paragraph 12, add the following paragraph: “We act.”", ["12: add - after [We act.]"]),
    (
        "In paragraph 12, add the following sentence at the end: “We act.”",
        ["12: insert [We act.] after []"],
    ),
    (
        "At the beginning of paragraph 12, insert “Reaffirming that”.",
        ["12: insert [Reaffirming that] before []"],
    ),
    ('Para 12 should read as follows: "We act."', ["12: reword [We act.]"]),
    ("Paragraph 12 should read as follows:\n12. We act.", ["12: reword [We act.]"]),
    ("Amend paragraph 12 to read: “We act now.”", ["12: reword [We act now.]"]),
    ("Replace paragraph 12 with the following: “We act now.”", ["12: reword [We act now.]"]),
    (
        "Replace the second sentence of paragraph 12 by “We act now.”",
        ["12 sentence 2: reword [We act now.]"],
    ),
    ('For "should" read "shall" in paragraph 12.', ["12: replace [should] [shall]"]),
    (
        'Throughout the text, replace "digital divide" by "digital divides".',
        ["-: replace [digital divide] [digital divides] everywhere"],
    ),
    ('In paragraph 12, insert "x" between "a" and "b".', ["12: replace [a b] [a x b]"]),
    ('Delete everything after "and" in paragraph 5.', []),
    ('In paragraph 5, delete from "where" to "possible".', ["5: delete [where … possible]"]),
    ("Align with para 63 of the GDC.", ["-: remark"]),
    ("Align paragraph 12 with paragraph 63 of the GDC.", ["12: remark"]),
    ('In Article 5.2, delete "x".', ["Article 5.2: delete [x]"]),
    ("We oppose the deletion of paragraph 12.", []),
    ("Could we delete paragraph 12?", []),
    ("States should delete personal data after use.", []),
    ('We decide to add "the Day of the Sea" to the calendar.', []),
    ("Delete paragraph 5 of the Global Digital Compact.", []),
    (
        'In para 12, replace "should" by "shall" because it is agreed language (A/RES/70/125, para 5).',
        ["12: replace [should] [shall]"],
    ),
    ('Para 12: delete "x" and replace it with "y".', ["12: replace [x] [y]"]),
    ('In the title, replace "draft" by "text".', ["title: replace [draft] [text]"]),
    ('Norway: In para 12, delete "x".', ["12: delete [x]"]),
    ('In paragraph 12, line 3, replace "a" by "b".', ["12: replace [a] [b]"]),
    ("Delete line 3 of paragraph 12.", []),
    ("We would like to see paragraph 12 deleted.", ["12: delete"]),
    ("Replace the heading of section 3 by “Data”.", ["heading 3: reword [Data]"]),
    ("Delete the section on follow-up.", ["section follow-up: delete"]),
    ("In footnote 2, delete “x”.", ["footnote 2: delete [x]"]),
    ("Move section 7 after section 4.", ["section 7: move after section 4"]),
    ('In paras 12 and 13, replace "a" by "b".', ["12: replace [a] [b]", "13: replace [a] [b]"]),
    ('Delete "x" in paragraph 12 and "y" in paragraph 13.', ["12: delete [x]", "13: delete [y]"]),
    ("Replace “a” by “b” and “c” by “d” in para 3.", ["3: replace [a] [b]", "3: replace [c] [d]"]),
    ('In paragraph 12 insert "x".', []),
    ("Retain paragraph 12.", ["12: keep"]),
    ("NOC 12", ["12: keep"]),
    ("SUP 12 bis", ["12 bis: delete"]),
    ("MOD 12. New words here.", ["12: reword [New words here.]"]),
    ("MOD 12: delete the word “all”.", ["12: delete [all]"]),
    (
        "MOD 12. Replace “a” by “b”; add “c” at the end.",
        ["12: replace [a] [b]", "12: insert [c] after []"],
    ),
    ("MOD 12. We replace the old stations.", ["12: reword [We replace the old stations.]"]),
    ("- In §12: delete 「x」", ["12: delete [x]"]),
    ("The deletion of paragraph 12 is requested.", ["12: delete"]),
    ("Split paragraph 12 into two.", ["12: remark"]),
    ('Paragraph 12, second sentence: delete "x".', ["12 sentence 2: delete [x]"]),
    ('Second sentence: delete "x".', ["- sentence 2: delete [x]"]),
    ('"should" should read "shall" in paragraph 8.', ["8: replace [should] [shall]"]),
    ("Replace „should“ by „shall” in para 8.", ["8: replace [should] [shall]"]),
    ("Replace « should » by ‹ shall › in para 8.", ["8: replace [should] [shall]"]),
    ("Replace ``should'' by ``shall'' in para 8.", ["8: replace [should] [shall]"]),
    (
        "Replace 'the States' data' by 'data of States' in para 8.",
        ["8: replace [the States' data] [data of States]"],
    ),
    ('In para 8, replace "should" with "shall."', ["8: replace [should] [shall]"]),
    ("Delete \"the so-called 'divide'\" in para 8.", ["8: delete [the so-called 'divide']"]),
    ('In sub-paragraph (b) of paragraph 19, delete "x".', ["19 (b): delete [x]"]),
    ('For consistency, replace "a" by "b" in para 3.', ["3: replace [a] [b]"]),
    (
        'Paragraph 12\nDelete "x".\nAfter "y" insert "z".',
        ["12: delete [x]", "12: insert [z] after [y]"],
    ),
    (
        'Paragraph 12:\n- delete "x";\n- replace "a" by "b".',
        ["12: delete [x]", "12: replace [a] [b]"],
    ),
    ('1. In para 5, delete "x".\n2. In para 7, delete "y".', ["5: delete [x]", "7: delete [y]"]),
    ('17. Delete "x".', ["17: delete [x]"]),
    (
        'In paragraph 12, delete "x". Also insert "y" after "z".',
        ["12: delete [x]", "12: insert [y] after [z]"],
    ),
    ("MOD Tidewater/12/1\n12. New words here.", ["12: reword [New words here.]"]),
    ("ADD\n12 bis. New words.", ["-: add 12 bis after [New words.]"]),
    ("SUP\n14", ["14: delete"]),
    ("(MOD) A/5/3\nArticle 5\nWords", []),
    (
        'After paragraph 15, insert two new paragraphs as follows: "15 bis. We act.\n15 ter. And go on."',
        ["15: add 15 bis after [We act.]", "15: add 15 ter after [And go on.]"],
    ),
    ('Insert "x" or "y" after "z" in paragraph 3.', []),
    ('We cannot accept replacing "a" by "b" in paragraph 3.', []),
    ('Change the title of Article 26 to "Impacts".', []),
    ('CLAM prefers "measure" instead of "tool" and suggests deleting the last phrase.', []),
    ("Requests to delete Article 49(4)(e)-(k).", []),
]

FRENCH: list[tuple[str, list[str]]] = [
    ("Au paragraphe 12, remplacer « devrait » par « doit ».", ["12: replace [devrait] [doit]"]),
    (
        "Dans le paragraphe 12, remplacer les mots « devrait être » par « est ».",
        ["12: replace [devrait être] [est]"],
    ),
    (
        "Paragraphe 12 : remplacer « a » par « b » et supprimer « c ».",
        ["12: replace [a] [b]", "12: delete [c]"],
    ),
    ("Nous proposons de supprimer le paragraphe 14.", ["14: delete"]),
    ("Nous proposons de supprimer la deuxième phrase du paragraphe 17.", ["17 sentence 2: delete"]),
    (
        "La Norvège propose d'insérer, après « données », les mots « et archives » au paragraphe 12.",
        ["12: insert [et archives] after [données]"],
    ),
    (
        "Ajouter un nouveau paragraphe 12 bis : « Les États agissent. »",
        ["-: add 12 bis after [Les États agissent.]"],
    ),
    (
        "Ajouter après le paragraphe 12 un nouveau paragraphe libellé comme suit : « Les États agissent. »",
        ["12: add - after [Les États agissent.]"],
    ),
    ("Déplacer le paragraphe 28 après le paragraphe 12.", ["28: move after 12"]),
    ("Fusionner les paragraphes 5 et 6.", ["5: merge 6"]),
    ("Les paragraphes 5 et 6 devraient être fusionnés.", ["5: merge 6"]),
    (
        "Le mot « devrait » est remplacé par « doit » au paragraphe 12.",
        ["12: replace [devrait] [doit]"],
    ),
    ("Au lieu de « devrait », lire « doit » au paragraphe 12.", ["12: replace [devrait] [doit]"]),
    (
        "Le paragraphe 12 devrait se lire comme suit : « Nous agissons. »",
        ["12: reword [Nous agissons.]"],
    ),
    (
        "Dans tout le texte, remplacer « fracture » par « fractures ».",
        ["-: replace [fracture] [fractures] everywhere"],
    ),
    ("À la fin du paragraphe 12, ajouter « et demain ».", ["12: insert [et demain] after []"]),
    ("Nous souhaiterions voir le paragraphe 41 supprimé.", ["41: delete"]),
    ("Paragraphe 14, deuxième phrase : à supprimer.", ["14 sentence 2: delete"]),
    ("Le paragraphe 41 pourrait être supprimé.", ["41: delete"]),
    ("Les États devraient supprimer les données personnelles après usage.", []),
    ("Nous décidons de supprimer les obstacles au commerce.", []),
    ("Nous ne proposons pas de supprimer le paragraphe 12.", []),
    ("À l'article 5, supprimer l'alinéa (b).", ["Article 5 (b): delete"]),
    ("Substituer « doit » à « devrait » au paragraphe 12.", ["12: replace [devrait] [doit]"]),
    ("Aligner le paragraphe 12 sur le paragraphe 63 du Pacte numérique mondial.", ["12: remark"]),
]

SPANISH: list[tuple[str, list[str]]] = [
    ("En el párrafo 12, sustituir «debería» por «debe».", ["12: replace [debería] [debe]"]),
    (
        "En el párrafo 12, reemplácese la palabra “debería” por “debe”.",
        ["12: replace [debería] [debe]"],
    ),
    (
        "Párrafo 12: sustitúyase «a» por «b» y suprímase «c».",
        ["12: replace [a] [b]", "12: delete [c]"],
    ),
    ("Proponemos suprimir el párrafo 14.", ["14: delete"]),
    ("Noruega propone eliminar la segunda oración del párrafo 17.", ["17 sentence 2: delete"]),
    (
        "Después de «datos», insértese «y archivos» en el párrafo 12.",
        ["12: insert [y archivos] after [datos]"],
    ),
    (
        "Añádase un nuevo párrafo 12 bis: «Los Estados actuarán.»",
        ["-: add 12 bis after [Los Estados actuarán.]"],
    ),
    (
        "Añadir después del párrafo 12 un nuevo párrafo con el texto siguiente: «Los Estados actuarán.»",
        ["12: add - after [Los Estados actuarán.]"],
    ),
    ("Trasladar el párrafo 28 después del párrafo 12.", ["28: move after 12"]),
    ("Fusionar los párrafos 5 y 6.", ["5: merge 6"]),
    (
        "La palabra «debería» debe ser reemplazada por «debe» en el párrafo 12.",
        ["12: replace [debería] [debe]"],
    ),
    ("Donde dice «debería» debe decir «debe», en el párrafo 12.", ["12: replace [debería] [debe]"]),
    ("En lugar de «debería», dígase «debe» en el párrafo 12.", ["12: replace [debería] [debe]"]),
    ("El párrafo 12 debería decir lo siguiente: «Actuamos.»", ["12: reword [Actuamos.]"]),
    (
        "En todo el texto, sustituir «brecha» por «brechas».",
        ["-: replace [brecha] [brechas] everywhere"],
    ),
    ("Al final del párrafo 12, añádase «y mañana».", ["12: insert [y mañana] after []"]),
    ("Nos gustaría que se elimine el párrafo 41.", ["41: delete"]),
    ("• Párrafo 14, segunda oración: eliminar.", ["14 sentence 2: delete"]),
    ("Sería conveniente fusionar los párrafos 30 y 41.", ["30: merge 41"]),
    ("Los Estados deberían suprimir los datos personales después de su uso.", []),
    ("Decidimos eliminar los obstáculos al comercio.", []),
    ("No estamos de acuerdo en suprimir el párrafo 12.", []),
]


@pytest.mark.parametrize(("text", "understood"), [*ENGLISH, *FRENCH, *SPANISH])
def test_a_sentence_is_understood_as_what_it_asks_for(text: str, understood: list[str]) -> None:
    """Imperative, passive or polite, in quotation marks of every style; or as nothing at all."""
    assert said(text) == understood

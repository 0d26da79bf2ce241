"""Writes files.json: lists and mails as they come, and what is read of them.

    python3 tests/vectors/files.py && MEDBORGER_BLESS=1 cargo test -p medborger-tests files

Each has the bytes of a file in base64, which function reads it, and by hand what must be so of the answer, or the error's
code. The whole answer, to the byte, is filled in when MEDBORGER_BLESS=1 is set.
"""

import base64
import io
import json
import pathlib
import zipfile

every = []


def reads(call, name, file, error=None, **expect):
    data = file if isinstance(file, bytes) else file.encode()
    vector = {"name": name, "call": call, "file": base64.b64encode(data).decode()}
    every.append({**vector, "error": error} if error else {**vector, "expect": expect})


# --- lists ------------------------------------------------------------------------------------------------------------

def table(name, file, error=None, columns=None, cells=None, lines=None, **expect):
    if cells is not None:
        expect["cells"] = cells
    if lines is not None:
        expect["lines"] = lines
    if columns is not None:
        expect["columns"] = columns
    reads("read_table", name, file, error, **expect)


DANISH = 'Navn;Svar\r\nSøren Eksempel;"Flere bænke; og træer"\r\n'
CELLS = [["Søren Eksempel", "Flere bænke; og træer"]]
table("CSV as a Danish Excel writes it", DANISH.encode("cp1252"), format="csv", cells=CELLS, notes=["windows1252"])
table("CSV in UTF-8 with a byte order mark", DANISH.encode("utf-8-sig"), cells=CELLS, notes=None)
table("CSV in UTF-16, as Excel writes Unicode text", "Navn\tSvar\r\nSøren\tBlåbær\r\n".encode("utf-16"), cells=[["Søren", "Blåbær"]])
table("commas, as other programs write", 'Navn,Svar\nIda,"a, ""b"""\n', cells=[["Ida", 'a, "b"']])
table("Excel's own first line", "sep=;\r\nNavn;Svar\r\nIda;a, b, c, d\r\n", cells=[["Ida", "a, b, c, d"]], lines=[3])
table("line breaks within a value", 'Navn;Svar\nIda;"to\nlinjer"\n;;\nBo;nej\n', cells=[["Ida", "to\nlinjer"], ["Bo", "nej"]],
      lines=[2, 5], notes=["empty_rows"])
table("rows that are alike", "Svar\nnej\nja\nnej\n", copies=[0, 0, 1])
table("a value that must not be a formula", "Svar\n'=1+1\n'-tegn\n's-Hertogenbosch\n", cells=[["=1+1"], ["-tegn"], ["'s-Hertogenbosch"]])
table("a quote that never ends", 'Navn;Svar\nIda;"uden slutning\n', error="table_quote_open")
table("nothing", " \r\n", error="table_empty")
table("headings alone", "Navn;Svar\r\n", error="table_empty")
table("an old workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(8), error="table_kind_unknown")


def workbook(sheet, method=zipfile.ZIP_DEFLATED, shared="", styles="", book=""):
    """A workbook with one sheet, as other programs write them."""
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "xl/workbook.xml": f'<workbook {space} xmlns:r="{kind}">{book}<sheets><sheet name="Svar" sheetId="1" r:id="rId1"/></sheets>'
                           "</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="rId1" Type="{kind}/worksheet" '
                                      'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/sharedStrings.xml": f"<sst {space}>{shared}</sst>",
        "xl/styles.xml": f"<styleSheet {space}>{styles}</styleSheet>",
        "xl/worksheets/sheet1.xml": f"<x:worksheet xmlns:x='m'><x:sheetData>{sheet}</x:sheetData></x:worksheet>".replace("x:", "")
                                    .replace("xmlns:x='m'", space),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name, (2026, 6, 8, 0, 0, 0)), text, method)
    return out.getvalue()


SHARED = "<si><t>Modtaget</t></si><si><r><t>Svar &amp; </t></r><r><t>mere</t></r></si>"
STYLES = '<numFmts><numFmt numFmtId="165" formatCode="dd\\-mm\\-yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="165"/>' \
         '<xf numFmtId="22"/></cellXfs>'
SHEET = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' \
        '<row r="3"><c r="A3" s="1"><v>46181</v></c><c r="C3" t="inlineStr"><is><t>Nej tak.</t></is></c></row>' \
        '<row r="4"><c r="A4" s="2"><v>46181.5</v></c><c r="B4"><v>2.5</v></c><c r="C4" t="b"><v>1</v></c></row>'
for method, how in ((zipfile.ZIP_STORED, "stored"), (zipfile.ZIP_DEFLATED, "packed")):
    table(f"a workbook, {how}", workbook(SHEET, method, SHARED, STYLES), format="xlsx", columns=["Modtaget", "", "Svar & mere"],
          cells=[["2026-06-08", "", "Nej tak."], ["2026-06-08 12:00:00", "2.5", "Ja"]], lines=[3, 4])
table("a workbook that counts from 1904", workbook(SHEET, shared=SHARED, styles=STYLES, book='<workbookPr date1904="1"/>'),
      cells=[["2030-06-09", "", "Nej tak."], ["2030-06-09 12:00:00", "2.5", "Ja"]])
table("a workbook of which a text is missing", workbook(SHEET), error="table_damaged")
table("another document in a ZIP file", workbook(SHEET)[:60], error="table_damaged")
whole = io.BytesIO()
with zipfile.ZipFile(whole, "w") as file:
    file.writestr(zipfile.ZipInfo("content.xml", (2026, 6, 8, 0, 0, 0)), "<office/>")
table("an OpenDocument", whole.getvalue(), error="table_kind_unknown")
bomb = bytearray(workbook(SHEET, shared=SHARED))
at = bomb.index(b"PK\x01\x02")
bomb[at + 24:at + 28] = (1 << 30).to_bytes(4, "little")
table("a workbook that unpacks without end", bytes(bomb), error="table_too_large")

MBOX = """From ida@eksempel.dk Mon Jun  8 10:00:00 2026
From: =?utf-8?Q?Ida_S=C3=B8?= <ida@eksempel.dk>
Date: Mon, 8 Jun 2026 10:00:00 +0200
Subject: Stien

Behold den.
>From nu af.

From nord til syd
skal den gå.

From bo@eksempel.dk Mon Jun  8 11:00:00 2026
From: bo@eksempel.dk
Date: Mon, 8 Jun 2026 11:00:00 +0200

Nej.

Den 1. juni 2026 skrev Plan <plan@eksempel.dk>:
> Skriv til os.
"""
table("a box of mails", MBOX, format="mbox", columns=["Navn", "E-mail", "Modtaget", "Emne", "Svar"], lines=[1, 12], cells=[
    ["Ida Sø", "ida@eksempel.dk", "2026-06-08T08:00:00Z", "Stien", "Behold den.\nFrom nu af.\n\nFrom nord til syd\nskal den gå."],
    ["", "bo@eksempel.dk", "2026-06-08T09:00:00Z", "", "Nej."]])


BROKEN = "From x@eksempel.dk Mon Jun  8 09:00:00 2026\n\x01 intet brevhoved\n\n"
table("a box whose first mail is broken", BROKEN + MBOX, format="mbox", lines=[1, 4, 15],
      doubts=[["unreadable"], None, None])
table("a box in which a mail is broken", MBOX + "\n" + BROKEN, format="mbox", lines=[1, 12], doubts=[None, ["holds_another"]])
HELD = MBOX.split("From bo@")[0]
table("the answer of a program in a box", HELD + "From bo@eksempel.dk Mon Jun  8 11:00:00 2026\nFrom: Bo <bo@eksempel.dk>\n"
      "Auto-Submitted: auto-replied\nSubject: Automatisk svar\nDate: Mon, 8 Jun 2026 11:00:00 +0200\n\nJeg er p\u00e5 ferie.\n",
      format="mbox", doubts=[None, ["automatic"]])
table("a forwarded mail in a box is its sender's", HELD + "From bo@eksempel.dk Mon Jun  8 11:00:00 2026\nFrom: Bo <bo@eksempel.dk>\n"
      "Date: Mon, 8 Jun 2026 11:00:00 +0200\nSubject: VS: Parken\n\n---------- Forwarded message ---------\nFra: Kaj Eksempel <kaj@eksempel.dk>\n"
      "Date: ons. 3. jun. 2026 kl. 08.30\nSubject: Parken\nTo: Bo <bo@eksempel.dk>\n\nTr\u00e6erne skal blive.\n", format="mbox",
      doubts=[None, ["no_own_text", "forwarded"]])


# --- mails: what the sender wrote, without the mail that was answered --------------------------------------------------

def mail(name, body, own=None, sender="Liv Eksempel <liv@eksempel.dk>", dated="Mon, 8 Jun 2026 10:00:00 +0200", head="", encode="utf-8",
         charset="utf-8", **expect):
    header = f"From: {sender}\r\nDate: {dated}\r\nSubject: Parken\r\nMIME-Version: 1.0\r\n{head}"
    if "Content-Type" not in head:
        header += f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n"
    body = body if isinstance(body, bytes) else body.replace("\n", "\r\n").encode(encode)
    if own is not None:
        expect["own_text"] = own
    reads("read_mail", name, header.encode() + b"\r\n" + body, **expect)


OWN = "Lad træerne stå.\n\nHilsen Liv"
ASKED = "Skriv til os om parken.\n\nPark og vej"


def quoted(text):
    return "".join(f"> {line}".rstrip() + "\n" for line in text.split("\n"))


for client, labels, day in (
    ("Danish", ("Fra", "Sendt", "Til", "Emne"), "3. juni 2026 08:30"),
    ("English", ("From", "Sent", "To", "Subject"), "Wednesday, June 3, 2026 8:30 AM"),
    ("German", ("Von", "Gesendet", "An", "Betreff"), "Mittwoch, 3. Juni 2026 08:30"),
    ("Swedish", ("Från", "Skickat", "Till", "Ämne"), "den 3 juni 2026 08:30"),
    ("Norwegian", ("Fra", "Sendt", "Til", "Emne"), "onsdag 3. juni 2026 08:30"),
):
    sender, sent, to, about = labels
    copied = f"{sender}: Park og vej <park@eksempel.dk>\n{sent}: {day}\n{to}: Liv Eksempel <liv@eksempel.dk>\n{about}: Parken"
    mail(f"Outlook, {client}", f"{OWN}\n\n{copied}\n\n{ASKED}", OWN, needs_human=[])
    mail(f"Outlook, {client}, below a line", f"{OWN}\n\n________________________________\n{copied}\n\n{ASKED}", OWN, needs_human=[])
for client, line in (
    ("Gmail, Danish", "Den ons. 3. jun. 2026 kl. 08.30 skrev Park og vej <park@eksempel.dk>:"),
    ("Gmail, English", "On Wed, 3 Jun 2026 at 08:30, Park og vej <park@eksempel.dk> wrote:"),
    ("Gmail, German", "Am Mi., 3. Juni 2026 um 08:30 Uhr schrieb Park og vej <park@eksempel.dk>:"),
    ("Gmail, Swedish", "Den ons 3 juni 2026 kl 08:30 skrev Park og vej <park@eksempel.dk>:"),
    ("Gmail, Norwegian", "ons. 3. juni 2026 kl. 08:30 skrev Park og vej <park@eksempel.dk>:"),
    ("Gmail, parted line", "ons. 3. juni 2026 kl. 08:30 skrev Park og vej <park@eksempel.dk\n>:"),
    ("Apple, Danish", "Den 3. jun. 2026 kl. 08.30 skrev Park og vej <park@eksempel.dk>:"),
    ("Apple, English", "On 3 Jun 2026, at 08:30, Park og vej <park@eksempel.dk> wrote:"),
):
    mail(client, f"{OWN}\n\n{line}\n\n{quoted(ASKED)}", OWN, needs_human=[])
mail("Yahoo, Danish", f"{OWN}\n\n    Den onsdag den 3. juni 2026 08.30.12 CEST skrev Park <park@eksempel.dk>:  \n \n {ASKED}", OWN)
mail("eM Client", f"{OWN}\n\n------ Original Message ------\nFrom: \"Park\" <park@eksempel.dk>\nTo: \"Liv\" <liv@eksempel.dk>\n"
                  f"Sent: 03-06-2026 08:30:00\nSubject: Parken\n\n{ASKED}", OWN)
mail("a ticket system, Danish", f"{OWN}\n\n--- Svar venligst over denne linje ---\n\n{ASKED}", OWN)
mail("a ticket system, English", f"{OWN}\n\n##- Please type your reply above this line -##\n\n{ASKED}", OWN)
mail("a telephone, forwarded", f"Læs dette.\n\nStart på videresendt besked:\n\nFra: Park <park@eksempel.dk>\nEmne: Parken\n"
                               f"Dato: 3. juni 2026 kl. 08.30\nTil: liv@eksempel.dk\n\n{ASKED}", "Læs dette.",
     needs_human=["forwarded"])
mail("forwarded without a word", f"\n---------- Forwarded message ---------\nFra: Kaj Eksempel <kaj@eksempel.dk>\n"
                                 "Date: ons. 3. jun. 2026 kl. 08.30\nSubject: Parken\nTo: <park@eksempel.dk>\n\nTræerne skal væk.",
     "", needs_human=["no_own_text", "forwarded"])
for name, own in (
    ("a list of from and to is no header", "Jeg har set på planen.\nFra: Kirken\nTil: Åen\nmangler der lys."),
    ("a letter may begin as a header does", "Fra: Åvej 4\nDato: i går\n\nDet er for meget."),
    ("a quotation of the plan is not cut without being said", "I planen står der:\nFra: 1. maj\nhar haven åbent."),
):
    mail(name, own, own)

# --- mails: character sets, dates, names --------------------------------------------------------------------------------

mail("UTF-8 under the name of Latin-1", "Blåbær på marken.", "Blåbær på marken.", charset="iso-8859-1", needs_human=["charset_wrong"])
mail("Latin-1 under the name of UTF-8", "Blåbær på marken.", "Blåbær på marken.", encode="latin-1", needs_human=["charset_wrong"])
mail("an encoded word that is split inside a letter", "Nej.", "Nej.", sender="=?utf-8?Q?S=C3?= =?utf-8?Q?=B8ren_Eksempel?= <s@eksempel.dk>",
     **{"from": {"name": "Søren Eksempel", "address": "s@eksempel.dk"}})
mail("a name with a comma that should have been in quotes", "Nej.", "Nej.", sender="Eksempel, Liv <liv@eksempel.dk>",
     **{"from": {"name": "Eksempel, Liv", "address": "liv@eksempel.dk"}})
for zone, instant in (("CEST", "08"), ("CET", "09"), ("GMT", "10"), ("+0200", "08"), ("GMT+2", "08")):
    mail(f"a date with the zone {zone}", "Nej.", "Nej.", dated=f"Mon, 8 Jun 2026 10:00:00 {zone}", date=f"2026-06-08T{instant}:00:00Z")
reads("read_mail", "lines that end in CR alone", "From: liv@eksempel.dk\rSubject: Parken\r\rNej.\rTak.", own_text="Nej.\nTak.")
mail("nothing but a picture", b"iVBORw0KGgo=", "", head='Content-Type: image/png; name="foto.png"\r\nContent-Transfer-Encoding: base64\r\n',
     needs_human=["no_text"])
reads("read_mail", "no mail", "Kære kommune\n\nNej.\n", error="not_a_mail")
reads("read_mail", "nothing", "\r\n", error="mail_empty")
INNER = "From: Kaj Eksempel <kaj@eksempel.dk>\r\nDate: Wed, 3 Jun 2026 08:30:00 +0200\r\nSubject: Parken\r\n\r\nTræerne skal væk.\r\n"
ATTACHED = ('--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSe vedlagte.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n'
            f"{INNER}\r\n--b--\r\n").encode()
mail("a mail that is attached", ATTACHED, "Se vedlagte.", head='Content-Type: multipart/mixed; boundary="b"\r\n',
     needs_human=["forwarded"], forwarded={"name": "Kaj Eksempel", "address": "kaj@eksempel.dk", "date": "2026-06-03T06:30:00Z",
                                           "subject": "Parken", "text": "Træerne skal væk."})
for name, kind, doubt in (("winmail.dat", "application/ms-tnef", "tnef"), ("smime.p7m", "application/pkcs7-mime", "smime"),
                          ("winmail.dat", "application/octet-stream", "tnef"), ("Parken.msg", "application/vnd.ms-outlook", "outlook_message")):
    body = (f"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSe vedlagte.\r\n--b\r\nContent-Type: {kind}; name={name}\r\n"
            "Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+Ig==\r\n--b--\r\n").encode()
    mail(f"{name} as {kind}", body, "Se vedlagte.", head='Content-Type: multipart/mixed; boundary="b"\r\n', needs_human=[doubt])
mail("a mail that is sealed as a whole", b"MIAGCSqGSIb3DQEHAqCAMIACAQExADALBgkqhkiG9w0BBwE=", "", needs_human=["no_text", "smime"],
     head='Content-Type: application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"\r\nContent-Transfer-Encoding: base64\r\n')
reads("read_mail", "an Outlook message", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(8), error="mail_outlook_message")

path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(every, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
print(f"{path.name}: {len(every)} files")

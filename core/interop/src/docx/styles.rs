//! The fixed parts of a Word file: styles, settings, numbering, and the footer with the page's number.

use std::fmt::Write as _;

use super::{HEAD, MAIN};

/// Id, name, basis, next style, properties of the paragraph, properties of its text.
type Style = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// The paragraph styles. Those with a name of Word's own are found by it in every language of Word.
const PARAGRAPHS: [Style; 20] = [
    ("BodyText", "Body Text", "Normal", "BodyText", "", ""),
    (
        "Title",
        "Title",
        "Normal",
        "BodyText",
        "<w:spacing w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:b/><w:sz w:val=\"48\"/>",
    ),
    (
        "Subtitle",
        "Subtitle",
        "Normal",
        "BodyText",
        "<w:spacing w:after=\"360\"/>",
        "<w:color w:val=\"4A5260\"/><w:sz w:val=\"28\"/>",
    ),
    (
        "Heading1",
        "heading 1",
        "Normal",
        "BodyText",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"440\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:sz w:val=\"32\"/>",
    ),
    (
        "Heading2",
        "heading 2",
        "Normal",
        "BodyText",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"180\" w:after=\"40\"/><w:outlineLvl w:val=\"1\"/>",
        "<w:b/><w:sz w:val=\"26\"/>",
    ),
    (
        "Heading3",
        "heading 3",
        "Normal",
        "BodyText",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"2\"/>",
        "<w:b/><w:sz w:val=\"23\"/>",
    ),
    (
        "TOCHeading",
        "TOC Heading",
        "Normal",
        "BodyText",
        "<w:keepNext/><w:spacing w:after=\"60\"/>",
        "<w:b/>",
    ),
    (
        "TOC1",
        "toc 1",
        "Normal",
        "Normal",
        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"40\"/>",
        "",
    ),
    (
        "TOC2",
        "toc 2",
        "Normal",
        "Normal",
        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"40\"/>\
         <w:ind w:left=\"284\"/>",
        "",
    ),
    (
        "ListBullet",
        "List Bullet",
        "Normal",
        "ListBullet",
        "<w:spacing w:after=\"60\"/>",
        "",
    ),
    (
        "ListNumber",
        "List Number",
        "Normal",
        "ListNumber",
        "<w:spacing w:after=\"60\"/>",
        "",
    ),
    (
        "Quote",
        "Quote",
        "Normal",
        "BodyText",
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"12\" w:color=\"C3C9D0\"/></w:pBdr>\
         <w:ind w:left=\"340\"/>",
        "",
    ),
    (
        "Fact",
        "Fact",
        "Normal",
        "Fact",
        "<w:tabs><w:tab w:val=\"left\" w:pos=\"1701\"/></w:tabs><w:spacing w:after=\"20\"/>\
         <w:ind w:left=\"1701\" w:hanging=\"1701\"/>",
        "",
    ),
    (
        "NoteLabel",
        "Note Label",
        "Normal",
        "Note",
        "<w:keepNext/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F4F6\"/><w:spacing w:before=\"120\" \
         w:after=\"0\"/><w:ind w:left=\"142\" w:right=\"142\"/>",
        "<w:b/>",
    ),
    (
        "Note",
        "Note",
        "Normal",
        "BodyText",
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F4F6\"/><w:ind w:left=\"142\" w:right=\"142\"/>",
        "",
    ),
    (
        "Caption",
        "caption",
        "Normal",
        "BodyText",
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>",
        "<w:b/>",
    ),
    (
        "TableHeading",
        "Table Heading",
        "Normal",
        "TableText",
        "<w:spacing w:before=\"20\" w:after=\"20\"/>",
        "<w:b/>",
    ),
    (
        "TableText",
        "Table Text",
        "Normal",
        "TableText",
        "<w:spacing w:before=\"20\" w:after=\"20\"/>",
        "",
    ),
    (
        "TableEnd",
        "Table End",
        "Normal",
        "BodyText",
        "<w:spacing w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>",
        "",
    ),
    (
        "Footer",
        "footer",
        "Normal",
        "Footer",
        "<w:jc w:val=\"center\"/>",
        "<w:color w:val=\"4A5260\"/>",
    ),
];

pub(super) fn styles(language: &str) -> String {
    let mut out = format!(
        "{HEAD}<w:styles {MAIN}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/>\
         <w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>\
         <w:lang w:val=\"{language}\" w:eastAsia=\"{language}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault>\
         <w:pPr><w:spacing w:after=\"80\" w:line=\"252\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>\
         </w:style>"
    );
    for (id, name, basis, next, paragraph, text) in PARAGRAPHS {
        let _ = write!(
            out,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{basis}\"/>\
             <w:next w:val=\"{next}\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{text}</w:rPr></w:style>"
        );
    }
    out.push_str(
        "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
         <w:name w:val=\"Default Paragraph Font\"/></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:qFormat/><w:rPr><w:b/></w:rPr>\
         </w:style><w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr>\
         <w:color w:val=\"0A4A94\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>\
         <w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>\
         <w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/>\
         </w:tblCellMar></w:tblPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>\
         <w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>",
    );
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        let _ = write!(
            out,
            "<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C3C9D0\"/>"
        );
    }
    out.push_str(
        "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr>\
         <w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F4F6\"/></w:tcPr></w:tblStylePr></w:style></w:styles>",
    );
    out
}

/// `with_fields`: the file holds fields that a word processor fills in when it opens it.
pub(super) fn settings(language: &str, with_fields: bool) -> String {
    let update = if with_fields {
        "<w:updateFields w:val=\"true\"/>"
    } else {
        ""
    };
    format!(
        "{HEAD}<w:settings {MAIN}>{update}<w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{language}\"/></w:settings>"
    )
}

/// Numbering 1 has bullets; 2 and on are the numbered lists, each from 1.
pub(super) fn numbering(numbered: usize) -> String {
    let level = |format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>\
             <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\" w:hanging=\"425\"/></w:pPr></w:lvl>"
        )
    };
    let mut out = format!("{HEAD}<w:numbering {MAIN}>");
    for (id, level) in [level("bullet", "•"), level("decimal", "%1.")]
        .iter()
        .enumerate()
    {
        let _ = write!(
            out,
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/>{level}</w:abstractNum>"
        );
    }
    out.push_str("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    for list in 0..numbered {
        let _ = write!(
            out,
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">\
             <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
            list + 2
        );
    }
    out + "</w:numbering>"
}

pub(super) fn footer() -> String {
    format!(
        "{HEAD}<w:ftr {MAIN}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:fldSimple w:instr=\" PAGE \"><w:r>\
         <w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>"
    )
}

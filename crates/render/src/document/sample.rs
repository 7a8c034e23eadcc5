//! A document with everything in it, for the tests of all writers.

use text::Language;

use super::{Block, Document, Run, Source, Table};

/// How many rows its long table has: more than fit on a page.
pub(super) const ROWS: usize = 120;

/// Like an annex to a tender, in `language`; names and codes are the same in all.
pub(super) fn annex(language: Language) -> Document {
    let arabic = language.right_to_left;
    let say = |english: &str, in_arabic: &str| {
        if arabic {
            in_arabic.to_owned()
        } else {
            english.to_owned()
        }
    };
    let mut document = Document::new(say("Annex: Internet security", "الملحق: أمن الإنترنت"), language);
    document.about = vec![
        (
            say("Buyer", "المشتري"),
            say("Municipality of Zuiderveen", "بلدية زاودرفين"),
        ),
        (say("Date", "التاريخ"), "2026-11-22".to_owned()),
    ];
    document.properties.author = "Plimsoll".to_owned();
    document.properties.subject = say("Requirements & proof <draft>", "المتطلبات");
    document.properties.keywords = vec!["TLS".to_owned(), "DNSSEC".to_owned()];
    document.blocks = vec![
        Block::heading(1, say("What we ask", "ما نطلبه")),
        Block::Paragraph(vec![
            Run::plain(say("The supplier meets ", "يلتزم المورّد بمعيار ")),
            Run::code("https/hsts"),
            Run::plain(say(" and, ", " و")),
            Run::strong(say("without exception", "دون استثناء")),
            Run::plain(", "),
            Run::emphasis("RFC 8446").spoken(Language::SOURCE),
            Run::plain(" "),
            Run::plain("[1]").to("#tls-1-3"),
            Run::plain(say("; see also ", "؛ انظر أيضًا ")),
            Run::plain(say("the clauses", "البنود")).to("#clauses"),
            Run::plain("."),
        ]),
        Block::List {
            ordered: false,
            items: vec![
                vec![Run::plain(say("on every name", "على كل اسم"))],
                vec![Run::plain("IPv6 (2001:db8::1)")],
            ],
        },
        Block::List {
            ordered: true,
            items: vec![
                vec![Run::plain(say("measure", "القياس"))],
                vec![Run::plain(say("repair", "الإصلاح"))],
            ],
        },
        Block::Heading {
            level: 2,
            text: vec![Run::plain(say("Clauses", "البنود"))],
            anchor: Some("clauses".to_owned()),
        },
        Block::Quote(vec![
            vec![Run::plain(say(
                "All names are signed (DNSSEC).",
                "جميع الأسماء موقّعة (DNSSEC).",
            ))],
            vec![Run::plain(say("Or equivalent.", "أو ما يعادل ذلك."))],
        ]),
        Block::Terms(vec![(
            vec![Run::plain("HSTS")],
            vec![Run::plain(say("no way back to HTTP", "لا عودة إلى HTTP"))],
        )]),
        Block::Table(table(say)),
    ];
    document.blocks.extend(sources(say));
    document
}

/// What stands on the last page.
fn sources(say: impl Fn(&str, &str) -> String) -> [Block; 4] {
    [
        Block::List {
            ordered: true,
            items: vec![vec![Run::plain(say("counted from one again", "يُعدّ من جديد"))]],
        },
        Block::PageBreak,
        Block::heading(1, say("Sources", "المصادر")),
        Block::Sources(vec![Source {
            anchor: "tls-1-3".to_owned(),
            text: vec![
                Run::plain("RFC 8446: "),
                Run::plain("www.rfc-editor.org").to("https://www.rfc-editor.org/info/rfc8446"),
            ],
        }]),
    ]
}

fn table(say: impl Fn(&str, &str) -> String) -> Table {
    let row = |number: usize| {
        vec![
            vec![Run::code(format!("R{number}"))],
            vec![Run::plain(say(
                &format!(
                    "Requirement number {number}, in words that need more than one line of their column"
                ),
                &format!("المتطلب رقم {number} بكلمات تحتاج إلى أكثر من سطر واحد في هذا العمود"),
            ))],
            vec![
                Run::plain(say("monthly", "شهريًا")),
                Run::plain("\n"),
                Run::emphasis("2027-01-01"),
            ],
        ]
    };
    Table {
        caption: say("Requirements", "المتطلبات"),
        header: ["Id", "Requirement", "Proof"]
            .into_iter()
            .zip(["الرمز", "المتطلب", "الإثبات"])
            .map(|(english, arabic)| vec![Run::plain(say(english, arabic))])
            .collect(),
        rows: (1..=ROWS).map(row).collect(),
        weights: vec![1, 5, 2],
        row_headers: true,
    }
}

/// Arabic, whose words do not exist yet in every version of this program.
pub(super) fn arabic() -> Language {
    let mut arabic = Language::SOURCE;
    (arabic.tag, arabic.name, arabic.right_to_left) = ("ar", "العربية", true);
    arabic
}

/// Writes the annex in all forms for programs of others to read: `tests/documents/run.sh` asks for it.
#[test]
#[ignore = "writes files into the folder that PLIMSOLL_DOCUMENTS names"]
fn written_for_others_to_read() -> std::io::Result<()> {
    let folder =
        std::env::var_os("PLIMSOLL_DOCUMENTS").ok_or_else(|| std::io::Error::other("no folder is named"))?;
    let folder = std::path::Path::new(&folder);
    for language in [Language::SOURCE, arabic()] {
        let document = annex(language);
        let file = |form: &str| folder.join(format!("annex-{}.{form}", language.tag));
        std::fs::write(file("md"), super::markdown(&document))?;
        std::fs::write(file("docx"), super::docx(&document)?)?;
        std::fs::write(file("pdf"), super::pdf(&document).map_err(std::io::Error::other)?)?;
    }
    Ok(())
}

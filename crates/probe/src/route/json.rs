//! Payloads as JSON, read as a stream: a real file has 800,000 of them in a hundred megabytes.
//!
//! Known are the forms of routinator (`json`, `jsonext`), rpki-client, FORT, GoRTR and StayRTR, which differ in the type
//! of the AS number and in what stands beside the payloads, and local assertions (RFC 8416 §3.4.1).

use std::{cell::Cell, fmt, path::Path, rc::Rc};

use facts::{Net, Timestamp, Vrp};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use wire::route;

use super::{
    RouteError,
    input::{Guard, Input, reading},
    payloads::{Sink, no_table},
};

/// Reads the text of `input` into `sink`; the answer is when the table was made, as far as it says so.
pub(super) fn read(sink: &mut Sink<'_>, input: Input, path: &Path) -> Result<Option<Timestamp>, RouteError> {
    let (guard, line) = Guard::new(input);
    let mut parser = serde_json::Deserializer::from_reader(guard);
    let mut stream = Stream {
        sink,
        line: line.clone(),
        made_at: None,
        known: false,
        full: None,
    };
    let outcome = Document(&mut stream)
        .deserialize(&mut parser)
        .and_then(|()| parser.end());
    let Stream {
        made_at, known, full, ..
    } = stream;
    match outcome {
        Err(_) if full.is_some() => Err(no_table(path, Some(line.get()), full.unwrap_or_default())),
        Err(e) if e.is_io() => Err(reading(path, Some(line.get()), &e.into())),
        Err(e) => {
            let what = match e.is_eof() {
                true => "the JSON ends in the middle".to_owned(),
                false => format!("this is no table of payloads in JSON ({e})"),
            };
            Err(no_table(path, Some(line.get()), what))
        }
        Ok(()) if !known => {
            let what = "is JSON without a list of payloads ('roas')".to_owned();
            Err(no_table(path, None, what))
        }
        Ok(()) => Ok(made_at),
    }
}

/// Where the reading has come to.
struct Stream<'a, 'b> {
    sink: &'a mut Sink<'b>,
    line: Rc<Cell<u64>>,
    made_at: Option<Timestamp>,
    /// Something stood there that tables of payloads have.
    known: bool,
    /// Why reading was given up, where the parser is not to blame.
    full: Option<String>,
}

/// Members that matter, of the document and of what stands in it.
enum Member {
    Payloads,
    Metadata,
    Assertions,
    Other,
}

struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Member;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Member, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Member;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }
    fn visit_str<E: Error>(self, name: &str) -> Result<Member, E> {
        Ok(match name {
            "roas" | "vrps" | "prefixAssertions" => Member::Payloads,
            "metadata" => Member::Metadata,
            "locallyAddedAssertions" => Member::Assertions,
            _ => Member::Other,
        })
    }
}

/// The whole document, the local assertions within it, or a bare list.
struct Document<'x, 'a, 'b>(&'x mut Stream<'a, 'b>);

impl<'de> DeserializeSeed<'de> for Document<'_, '_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Document<'_, '_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a list of payloads")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(member) = members.next_key_seed(Name)? {
            match member {
                Member::Payloads => members.next_value_seed(Payloads(self.0))?,
                Member::Assertions => members.next_value_seed(Document(self.0))?,
                Member::Metadata => {
                    self.0.known = true;
                    let Metadata(made_at) = members.next_value()?;
                    self.0.made_at = self.0.made_at.or(made_at);
                }
                Member::Other => {
                    members.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        Payloads(self.0).visit_seq(list)
    }
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}

/// A list of payloads. Some writers put `null` for an empty one.
struct Payloads<'x, 'a, 'b>(&'x mut Stream<'a, 'b>);

impl<'de> DeserializeSeed<'de> for Payloads<'_, '_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Payloads<'_, '_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of payloads")
    }
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.0.known = true;
        Ok(())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Stream {
            sink,
            line,
            known,
            full,
            ..
        } = self.0;
        *known = true;
        while let Some(entry) = list.next_element::<Entry>()? {
            match entry.vrp() {
                Ok(vrp) => {
                    if let Err(more) = sink.add(&vrp) {
                        *full = Some(more.text());
                        return Err(A::Error::custom("too many"));
                    }
                }
                Err(why) => sink.skipped.add(line.get(), &entry.words(), why.text()),
            }
        }
        Ok(())
    }
}

/// One payload as it stands there.
#[derive(serde::Deserialize)]
struct Entry {
    #[serde(default)]
    prefix: Scalar,
    #[serde(default)]
    asn: Scalar,
    #[serde(
        default,
        rename = "maxLength",
        alias = "maxPrefixLength",
        alias = "max_length"
    )]
    max_length: Scalar,
    #[serde(default)]
    ta: Scalar,
    /// routinator's `jsonext` names the objects that a payload stands in instead of its trust anchor.
    #[serde(default)]
    source: Sources,
}

impl Entry {
    fn vrp(&self) -> Result<Vrp, route::Fault> {
        let asn = match &self.asn {
            Scalar::Number(number) => u32::try_from(*number).ok(),
            Scalar::Text(text) => route::asn(text),
            _ => None,
        };
        let prefix: Option<Net> = self.prefix.text().and_then(route::prefix);
        let max_length = match &self.max_length {
            Scalar::Absent => None,
            Scalar::Number(number) => Some(u8::try_from(*number).map_err(|_| route::Fault::MaxLength)?),
            Scalar::Text(digits) => Some(digits.trim().parse().map_err(|_| route::Fault::MaxLength)?),
            Scalar::Other => return Err(route::Fault::MaxLength),
        };
        let anchor = self.ta.text().or(self.source.0.as_deref()).unwrap_or_default();
        route::payload(
            prefix.ok_or(route::Fault::Prefix)?,
            max_length,
            asn.ok_or(route::Fault::Asn)?,
            anchor,
        )
    }

    /// The entry in short, for a notice.
    fn words(&self) -> String {
        let word = |scalar: &Scalar| match scalar {
            Scalar::Absent => "-".to_owned(),
            Scalar::Number(number) => number.to_string(),
            Scalar::Text(text) => text.chars().take(50).collect(),
            Scalar::Other => "?".to_owned(),
        };
        format!(
            "{} {} {}",
            word(&self.prefix),
            word(&self.max_length),
            word(&self.asn)
        )
    }
}

/// A value of whatever kind: the same member is a number for one validator and text for another, and nonsense in one
/// entry must not cost the others.
#[derive(Default)]
enum Scalar {
    #[default]
    Absent,
    Number(u64),
    Text(String),
    Other,
}

impl Scalar {
    fn text(&self) -> Option<&str> {
        match self {
            Scalar::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl<'de> serde::Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Scalar;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }
            fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
                Ok(Scalar::Number(number))
            }
            fn visit_i64<E>(self, _: i64) -> Result<Scalar, E> {
                Ok(Scalar::Other)
            }
            fn visit_f64<E>(self, _: f64) -> Result<Scalar, E> {
                Ok(Scalar::Other)
            }
            fn visit_bool<E>(self, _: bool) -> Result<Scalar, E> {
                Ok(Scalar::Other)
            }
            fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar::Text(text.to_owned()))
            }
            fn visit_unit<E>(self) -> Result<Scalar, E> {
                Ok(Scalar::Absent)
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Scalar::Other)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Scalar, A::Error> {
                while list.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Scalar::Other)
            }
        }
        from.deserialize_any(Any)
    }
}

/// The name of the first trust anchor among the sources of a payload.
#[derive(Default)]
struct Sources(Option<String>);

impl<'de> serde::Deserialize<'de> for Sources {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct Source {
            #[serde(default)]
            tal: Scalar,
        }
        struct List;
        impl<'de> Visitor<'de> for List {
            type Value = Sources;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of sources")
            }
            fn visit_unit<E>(self) -> Result<Sources, E> {
                Ok(Sources(None))
            }
            fn visit_str<E>(self, name: &str) -> Result<Sources, E> {
                Ok(Sources(Some(name.to_owned())))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Sources, A::Error> {
                let mut name = None;
                while let Some(source) = list.next_element::<Source>()? {
                    name = name.or_else(|| source.tal.text().map(str::to_owned));
                }
                Ok(Sources(name))
            }
        }
        from.deserialize_any(List)
    }
}

/// When the table was made: `buildtime` of rpki-client and StayRTR, `generatedTime` and `generated` of routinator,
/// `generated` of GoRTR.
struct Metadata(Option<Timestamp>);

impl<'de> serde::Deserialize<'de> for Metadata {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct Moments {
            #[serde(default)]
            buildtime: Scalar,
            #[serde(default, rename = "generatedTime")]
            generated_time: Scalar,
            #[serde(default)]
            generated: Scalar,
        }
        let read = |scalar: &Scalar| match scalar {
            Scalar::Text(text) => text.parse().ok(),
            Scalar::Number(seconds) => Timestamp::from_second(i64::try_from(*seconds).ok()?).ok(),
            _ => None,
        };
        let moments = Option::<Moments>::deserialize(from)?;
        Ok(Metadata(moments.and_then(|moments| {
            [&moments.buildtime, &moments.generated_time, &moments.generated]
                .into_iter()
                .find_map(read)
        })))
    }
}

//! HSTS (RFC 6797).

use super::List;

const FIELD: &str = "Strict-Transport-Security";

pub(super) fn add(list: &mut List) {
    let mut field = |name: &str, en, nl, value: &'static str| {
        list.add(name, en, nl, |domain| {
            domain.header(FIELD, value);
        });
    };
    field(
        "hsts-none.test",
        "Browsers are not told to come back over HTTPS only.",
        "Browsers wordt niet verteld dat ze alleen via HTTPS terug mogen komen.",
        "",
    );
    field(
        "hsts-short.test",
        "Browsers are told to use HTTPS for an hour: tomorrow they have forgotten it.",
        "Browsers moeten een uur lang HTTPS gebruiken: morgen zijn ze het vergeten.",
        "max-age=3600",
    );
    field(
        "hsts-withdrawn.test",
        "Browsers are told to forget the rule (max-age=0).",
        "Browsers moeten de regel vergeten (max-age=0).",
        "max-age=0; includeSubDomains",
    );
    field(
        "hsts-words.test",
        "The age is written in words, so browsers ignore the field.",
        "De duur staat er in woorden, dus browsers negeren het veld.",
        "max-age=one year",
    );
    field(
        "hsts-repeated.test",
        "The same directive stands there twice, which makes the whole field invalid (RFC 6797 §6.1).",
        "Hetzelfde onderdeel staat er twee keer, waardoor het hele veld ongeldig is (RFC 6797 §6.1).",
        "max-age=31536000; max-age=31536000",
    );
    field(
        "hsts-quoted.test",
        "The age stands in quotation marks and the name in capitals, which the grammar allows.",
        "De duur staat tussen aanhalingstekens en de naam in hoofdletters, wat de grammatica toestaat.",
        "MAX-AGE=\"63072000\" ; includeSubDomains",
    );
    field(
        "hsts-preload.test",
        "The field asks for preloading, but without includeSubDomains no list will take the name.",
        "Het veld vraagt om opname in de browserlijst, maar zonder includeSubDomains neemt geen lijst de naam op.",
        "max-age=31536000; preload",
    );
    list.add(
        "hsts-two.test",
        "Two fields are sent, and browsers use the first, which is too short.",
        "Er worden twee velden verstuurd; browsers gebruiken het eerste, en dat is te kort.",
        |domain| {
            domain.header(FIELD, "max-age=60").secure(|endpoint| {
                endpoint
                    .headers
                    .push((FIELD.to_owned(), "max-age=31536000".to_owned()));
            });
        },
    );
    list.add(
        "hsts-on-http.test",
        "The field is sent without HTTPS only, where browsers must ignore it.",
        "Het veld wordt alleen zonder HTTPS verstuurd, waar browsers het moeten negeren.",
        |domain| {
            domain
                .header(FIELD, "")
                .plain(|endpoint| endpoint.header(FIELD, "max-age=31536000"));
        },
    );
}

//! SPF: who may send in the name of the domain.

use super::{super::List, Lesson, teach};
use crate::dns::Lie;

pub(in super::super) fn add(list: &mut List) {
    teach(list, RECORDS);
    teach(list, TERMS);
    teach(list, LOOKUPS);
}

#[rustfmt::skip]
const RECORDS: &[Lesson] = &[
    ("spf-none.test",
     "There is no SPF record: everybody may send in the name of the domain.",
     "Er is geen SPF-record: iedereen mag namens het domein versturen.",
     |domain| { domain.txt("", &["somebody-verification=1"]); }),
    ("spf-two.test",
     "There are two SPF records, so that receivers use none.",
     "Er zijn twee SPF-records, waardoor ontvangers er geen gebruiken.",
     |domain| { domain.txt("", &["v=spf1 mx -all", "v=spf1 include:_spf.post.test -all"]); }),
    ("spf-almost.test",
     "The record has semicolons where SPF has spaces, and so it is none.",
     "In het record staan puntkomma's waar SPF spaties heeft, en dus is het er geen.",
     |domain| { domain.txt("", &["v=spf1;mx;-all"]); }),
    ("spf-old-type.test",
     "The record is of the type SPF, which was given up in 2014 and which nobody reads.",
     "Het record is van het type SPF, dat in 2014 is opgegeven en dat niemand leest.",
     |domain| { domain.txt("", &[]).record("", "TYPE99", &["\\# 15 0e763d73706631206d78202d616c6c"]); }),
    ("spf-strings.test",
     "The record stands in two strings, which are read as one without a space: nothing is wrong.",
     "Het record staat in twee stukken, die zonder spatie als één worden gelezen: er is niets mis.",
     |domain| { domain.record("", "TXT", &["\"v=spf1 m\" \"x -all\""]); }),
    ("spf-bogus.test",
     "The signature on the record does not hold: receivers that validate get none.",
     "De handtekening onder het record klopt niet: ontvangers die valideren, krijgen er geen.",
     |domain| { domain.lie("@", "TXT", Lie::Corrupt); }),
];

#[rustfmt::skip]
const TERMS: &[Lesson] = &[
    ("spf-everybody.test",
     "The record ends with +all: everybody may send, and says so in writing.",
     "Het record eindigt op +all: iedereen mag versturen, en dat staat er zwart op wit.",
     |domain| { domain.txt("", &["v=spf1 mx +all"]); }),
    ("spf-neutral.test",
     "The record ends with ?all: nothing is said of others.",
     "Het record eindigt op ?all: over anderen wordt niets gezegd.",
     |domain| { domain.txt("", &["v=spf1 mx ?all"]); }),
    ("spf-soft.test",
     "The record ends with ~all: others are suspect. With DMARC that is as good as -all.",
     "Het record eindigt op ~all: anderen zijn verdacht. Met DMARC is dat even goed als -all.",
     |domain| { domain.txt("", &["v=spf1 mx ~all"]); }),
    ("spf-no-all.test",
     "The record has neither all nor redirect, so that it says nothing of others.",
     "Het record heeft geen all en geen redirect, en zegt dus niets over anderen.",
     |domain| { domain.txt("", &["v=spf1 mx"]); }),
    ("spf-syntax.test",
     "The record names an address with a prefix of 33 bits, and receivers give up on the whole of it.",
     "Het record noemt een adres met een prefix van 33 bits, en ontvangers verwerpen het geheel.",
     |domain| { domain.txt("", &["v=spf1 ip4:198.51.100.0/33 -all"]); }),
    ("spf-ptr.test",
     "The record uses ptr, which RFC 7208 asks nobody to use: it is slow, and not to be relied on.",
     "Het record gebruikt ptr, wat RFC 7208 afraadt: het is traag en niet betrouwbaar.",
     |domain| { domain.txt("", &["v=spf1 mx ptr -all"]); }),
    ("spf-after-all.test",
     "Behind all stands another include, which nobody ever reaches.",
     "Achter all staat nog een include, waar niemand ooit bij komt.",
     |domain| { domain.txt("", &["v=spf1 mx -all include:_spf.post.test"]); }),
    ("spf-wide.test",
     "The record allows two million addresses, of which hardly any are the domain's.",
     "Het record staat twee miljoen adressen toe, waarvan er nauwelijks een van het domein is.",
     |domain| { domain.txt("", &["v=spf1 ip4:11.0.0.0/11 -all"]); }),
    ("spf-halves.test",
     "The record allows both halves of IPv4, each by itself: together they are everybody.",
     "Het record staat beide helften van IPv4 toe, elk apart: samen zijn ze iedereen.",
     |domain| { domain.txt("", &["v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all"]); }),
    ("spf-macro.test",
     "A macro asks the domain's own servers about each sender; how many it allows shows only in mail.",
     "Een macro vraagt de eigen servers naar elke verzender; hoeveel die toestaan, blijkt pas bij mail.",
     |domain| { domain.txt("", &["v=spf1 mx exists:%{i}._spf.{z} -all"]); }),
];

#[rustfmt::skip]
const LOOKUPS: &[Lesson] = &[
    ("spf-redirect.test",
     "The record leads to another one, which is in order.",
     "Het record leidt naar een ander, dat in orde is.",
     |domain| { domain.txt("", &["v=spf1 redirect=_spf.{z}"]).txt("_spf", &["v=spf1 mx:post.test -all"]); }),
    ("spf-redirect-nowhere.test",
     "The record leads to a name without a record.",
     "Het record leidt naar een naam zonder record.",
     |domain| { domain.txt("", &["v=spf1 mx redirect=_spf.{z}"]); }),
    ("spf-include-nowhere.test",
     "A supplier that is included has no record any more, and receivers give up on the whole of it.",
     "Een leverancier die wordt genoemd, heeft geen record meer, en ontvangers verwerpen het geheel.",
     |domain| { domain.txt("", &["v=spf1 mx include:_spf.gone.{z} -all"]); }),
    ("spf-include-broken.test",
     "The record of an included supplier has a slip of the pen, and that counts here too.",
     "In het record van een leverancier staat een verschrijving, en die telt hier ook.",
     |domain| { domain.txt("", &["v=spf1 mx include:_spf.{z} -all"]).txt("_spf", &["v=spf1 ipv4:198.51.100.1 -all"]); }),
    ("spf-eleven.test",
     "The record costs eleven look-ups, one more than receivers do; the last senders are never found.",
     "Het record kost elf opzoekingen, één meer dan ontvangers doen; de laatste afzenders worden nooit gevonden.",
     |domain| {
         domain.txt("", &["v=spf1 mx include:_a.{z} include:_b.{z} -all"])
             .txt("_a", &["v=spf1 a:mx1.post.test a:mx2.post.test mx:post.test a:mx1.post.test ?all"])
             .txt("_b", &["v=spf1 a:mx1.post.test a:mx2.post.test mx:post.test a:mx2.post.test ?all"]);
     }),
    ("spf-ten.test",
     "The record costs ten look-ups, as many as may be.",
     "Het record kost tien opzoekingen, zo veel als er mogen.",
     |domain| {
         domain.txt("", &["v=spf1 include:_a.{z} include:_b.{z} -all"])
             .txt("_a", &["v=spf1 a:mx1.post.test a:mx2.post.test mx:post.test a:mx1.post.test ?all"])
             .txt("_b", &["v=spf1 a:mx1.post.test a:mx2.post.test mx:post.test a:mx2.post.test ?all"]);
     }),
    ("spf-void.test",
     "Three terms name hosts that are gone, and after two of those receivers may give up.",
     "Drie termen noemen hosts die weg zijn, en na twee daarvan mogen ontvangers opgeven.",
     |domain| { domain.txt("", &["v=spf1 mx a:gone1.{z} a:gone2.{z} a:gone3.{z} -all"]); }),
    ("spf-loop.test",
     "Two records include each other in a circle.",
     "Twee records verwijzen in een kringetje naar elkaar.",
     |domain| { domain.txt("", &["v=spf1 mx include:_spf.{z} -all"]).txt("_spf", &["v=spf1 include:{z} -all"]); }),
    ("spf-eleven-hosts.test",
     "A term names a domain with eleven mail servers, one more than receivers look up.",
     "Een term noemt een domein met elf mailservers, één meer dan ontvangers opzoeken.",
     |domain| {
         domain.txt("", &["v=spf1 mx:many.{z} -all"]);
         for number in 1..=11 {
             domain.line(&format!("many MX {number} mx{number}.{{z}}.")).line(&format!("mx{number} A 198.51.100.{number}"));
         }
     }),
];

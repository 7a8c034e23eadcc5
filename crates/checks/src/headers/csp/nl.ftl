title = Browsers weten welke scripts bij de site horen (Content-Security-Policy)
question = Vertelt de site browsers welke scripts en andere inhoud in haar pagina's mogen draaien?
why = Lukt het iemand om een eigen script in een van uw pagina's te krijgen, dan kan dat lezen wat uw bezoekers typen en in hun naam handelen. Met een beleid laat de browser alleen draaien wat u er zelf in hebt gezet.

restricts = volgens het beleid draaien alleen scripts van plaatsen of met kenmerken die de site heeft gekozen
absent = er wordt geen Content-Security-Policy gestuurd
only-reported = het beleid wordt alleen gestuurd om te melden (Content-Security-Policy-Report-Only); browsers dwingen niets af
    .fix = Stuur het beleid als Content-Security-Policy zodra in de meldingen niets meer staat dat uw site nodig heeft.
scripts-unrestricted = het beleid zegt niets over scripts: er staat geen script-src en geen default-src in
inline-script = elk script dat in de pagina terechtkomt draait, omdat het beleid 'unsafe-inline' toestaat
    .fix = Verplaats scripts naar bestanden, of merk elk script met een nonce ('nonce-…', nieuw bij elk antwoord) of een hash ('sha256-…'); haal daarna 'unsafe-inline' weg, dat browsers daarnaast toch negeren.
inline-handlers = elk script in een attribuut, zoals onclick, draait, omdat het beleid daar 'unsafe-inline' toestaat
    .fix = Koppel handlers vanuit scriptbestanden en zet script-src-attr op 'none', of laat het weg.
# $sources are sources of the policy in all of these.
any-host = scripts van elke host op internet draaien: { $sources }
    .fix = Vervang schema's en "*" door 'self' en de hosts die u gebruikt, of beter door nonces met 'strict-dynamic'.
any-registrant = er draaien scripts van namen die iedereen kan krijgen, onder een openbaar achtervoegsel: { $sources }
    .fix = Noem de hele host in plaats van alles onder een openbaar achtervoegsel.
data-scripts = een script mag in het adres zelf staan, zodat wie een script-element in de pagina krijgt geen host nodig heeft: { $sources }
    .fix = Haal data: uit de lijst die voor scripts geldt.
base-bypass = scripts zijn gemerkt met nonces of hashes, maar niets beperkt het base-element: een vervalst exemplaar leidt de relatieve adressen van uw eigen scripts naar een andere site
    .fix = Voeg "base-uri 'none'" of "base-uri 'self'" toe.
# $nonce is the nonce.
nonce-reused = dezelfde nonce kwam met verschillende antwoorden mee, zodat een aanvaller hem kan kennen: { $nonce }
    .fix = Maak voor elk antwoord een nieuwe willekeurige nonce; houd pagina's met een nonce uit gedeelde caches.
# $characters is the length without filling, $least what is asked for.
nonce-short = de nonce heeft { $characters ->
    [one] één teken
   *[other] { $characters } tekens
} en is te raden; 128 bits passen er pas in vanaf { $least }
eval = scripts mogen van tekst code maken ('unsafe-eval'), zodat een kleine fout in een ervan een lek wordt
open-host = er draaien scripts van een host waar vreemden hun scripts kunnen neerzetten, of die een bibliotheek aanbiedt die uitvoert wat in een pagina staat: { $sources }
    .fix = Bewaar zulke scripts op een eigen host, of noem het precieze bestand, of gebruik nonces met 'strict-dynamic'.
# $sources are directives with a source.
plain-http = het beleid staat inhoud zonder HTTPS toe: { $sources }
    .fix = Schrijf https:// in de bron, of laat het schema weg.
base-open = niets beperkt het base-element (base-uri): een vervalst exemplaar leidt de relatieve adressen van de pagina naar een andere site
    .fix = Voeg "base-uri 'none'" of "base-uri 'self'" toe.
forms-open = niets beperkt waar formulieren heen gaan (form-action): een vervalst formulier kan wat bezoekers typen naar een andere site sturen
    .fix = Voeg "form-action 'self'" toe en, waar nodig, de hosts die formulieren van u ontvangen.
# $directives are names of directives.
content-open = andere inhoud mag overal vandaan komen: { $directives }
inline-style = opmaak in de pagina zelf is toegestaan; daarmee kan een aanvaller het uiterlijk van de pagina veranderen
in-page = het beleid staat alleen in een meta-element van de pagina, waar het laat komt en inbedding niet kan beperken
# $parts are parts of the policy.
ignored = browsers slaan delen van het beleid over die zij niet kennen of die er twee keer staan: { $parts }
unquoted = sleutelwoorden zonder aanhalingstekens worden gelezen als namen van hosts: { $parts }
    .fix = Zet sleutelwoorden, nonces en hashes tussen enkele aanhalingstekens: 'self', 'none', 'nonce-…'.
# $parts are names of directives.
given-up = het beleid bevat onderdelen die browsers hebben opgegeven: { $parts }

fix = Begin met "Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", eerst als Content-Security-Policy-Report-Only, en voeg toe wat uw pagina's nodig hebben. Het beste is script-src met een nonce en 'strict-dynamic'.
fix-who = { -who-developer }
fix-effort = { -effort-days }

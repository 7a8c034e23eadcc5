title = Het venster van de pagina is gescheiden van andere sites
question = Houdt de site haar venster en haar gegevens gescheiden van andere sites in dezelfde browser?
why = Een pagina die de uwe opent, of die door de uwe wordt geopend, houdt een verwijzing naar uw venster: zij kan het ergens anders heen leiden terwijl niemand kijkt, en op sommige processoren zelfs meelezen. Sites kunnen de browser vragen die band te verbreken.

isolated = de pagina is afgescheiden van vensters en gegevens van andere sites (Cross-Origin-Opener-Policy en Cross-Origin-Embedder-Policy)
window-apart = het venster van de pagina is afgescheiden van vensters van andere sites (Cross-Origin-Opener-Policy)
open = andere sites mogen een verwijzing naar het venster van de pagina houden, want geen Cross-Origin-Opener-Policy zegt iets anders
# $header is the name of the field.
without-effect = browsers kennen de waarde van { $header } niet en slaan die over
    .fix = Schrijf de waarde als één woord in kleine letters zonder aanhalingstekens, en stuur de header één keer: "Cross-Origin-Opener-Policy: same-origin".
# $who is same-origin, same-site or cross-origin.
resource = de pagina zegt wie haar mag laden (Cross-Origin-Resource-Policy): { $who }

fix = Stuur "Cross-Origin-Opener-Policy: same-origin" mee met elke pagina, of "same-origin-allow-popups" als de site met vensters van anderen werkt, zoals een inlogdienst.
fix-who = { -who-developer }
fix-effort = { -effort-hours }

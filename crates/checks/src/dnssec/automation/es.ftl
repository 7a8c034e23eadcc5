title = La zona avisa a la zona superior cuando cambian las claves
question = ¿Avisa la zona por sí sola a la zona superior cuando cambian sus claves?
why = Las claves deben cambiarse de vez en cuando. Si la zona superior se entera por sí sola, nadie puede olvidarse de avisarla, y su nombre no desaparece por un descuido.

absent = la zona no tiene registros CDS ni CDNSKEY
in-sync = los registros CDS corresponden a los registros DS de la zona superior
change-wanted = los registros CDS piden registros DS distintos de los que tiene la zona superior
delete-wanted = los registros CDS piden a la zona superior que quite los registros DS, lo que equivale a dejarla sin firmar
servers-differ = los servidores de nombres tienen registros CDS distintos: { $servers }
cds-and-cdnskey-disagree = los registros CDS y CDNSKEY no concuerdan entre sí

fix = Haga que su software de DNS publique registros CDS y CDNSKEY, y pregunte a su registro de dominios o a su registrador si los siguen.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }

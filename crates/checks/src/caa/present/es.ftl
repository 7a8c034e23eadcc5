title = Solo las autoridades nombradas pueden emitir certificados (CAA)
question = ¿Indica el nombre qué autoridades pueden emitir certificados para él?
why = Sin ello, se puede inducir a cualquier autoridad de certificación del mundo a emitir un certificado para su nombre, y quien lo tenga puede hacerse pasar por usted.

# $issuers are domain names of authorities.
present = pueden emitir certificados: { $issuers }
absent = no hay registros CAA, así que cualquier autoridad puede emitir certificados para el nombre
no-issue = los registros CAA no tienen la propiedad "issue", así que cualquier autoridad puede emitir certificados para el nombre
invalid = un registro CAA no es conforme ({ $why ->
    [short] está cortado
    [tag] su propiedad no tiene nombre, o tiene uno con caracteres que no son letras ni cifras
    [issuer] lo que dice de quién puede emitir no se ajusta a la gramática
   *[iodef] su dirección para informes no se puede usar
}), así que las autoridades pueden negarse del todo a emitir
unknown-critical = un registro CAA marca como crítica la propiedad "{ $property }", que las autoridades no conocen, así que ninguna puede emitir
bogus = hay registros CAA, pero DNSSEC demuestra que la respuesta es falsa, así que no pueden contar
unknown-property = un registro CAA tiene la propiedad "{ $property }", que se pasa por alto
nobody-may-issue = los registros CAA prohíben a todas las autoridades emitir certificados para el nombre
inherited = cuentan los registros CAA de { $from }, porque el nombre no tiene ninguno propio
bound-to-account = solo se pueden emitir certificados a la cuenta { $account }
reports-to = los intentos rechazados deben comunicarse a { $url }

fix = Publique un registro CAA por cada autoridad que use, por ejemplo: example.nl. CAA 0 issue "letsencrypt.org"
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }

package dev.segue.letter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the countries are called, and in which language a country addresses its letters, from a table of its own, so that no version of Java
 * changes it (rule LT-10). A country that is not in the table is called as its code is written.
 */
final class Countries {
    private static final List<String> LANGUAGES = List.of("en", "cs", "sk", "de", "pl", "fr");
    private static final String TABLE = """
            AT;Austria;Rakousko;Rakúsko;Österreich;Austria;Autriche
            AU;Australia;Austrálie;Austrália;Australien;Australia;Australie
            BE;Belgium;Belgie;Belgicko;Belgien;Belgia;Belgique
            BG;Bulgaria;Bulharsko;Bulharsko;Bulgarien;Bułgaria;Bulgarie
            BR;Brazil;Brazílie;Brazília;Brasilien;Brazylia;Brésil
            CA;Canada;Kanada;Kanada;Kanada;Kanada;Canada
            CH;Switzerland;Švýcarsko;Švajčiarsko;Schweiz;Szwajcaria;Suisse
            CN;China;Čína;Čína;China;Chiny;Chine
            CY;Cyprus;Kypr;Cyprus;Zypern;Cypr;Chypre
            CZ;Czechia;Česko;Česko;Tschechien;Czechy;Tchéquie
            DE;Germany;Německo;Nemecko;Deutschland;Niemcy;Allemagne
            DK;Denmark;Dánsko;Dánsko;Dänemark;Dania;Danemark
            EE;Estonia;Estonsko;Estónsko;Estland;Estonia;Estonie
            ES;Spain;Španělsko;Španielsko;Spanien;Hiszpania;Espagne
            FI;Finland;Finsko;Fínsko;Finnland;Finlandia;Finlande
            FR;France;Francie;Francúzsko;Frankreich;Francja;France
            GB;United Kingdom;Spojené království;Spojené kráľovstvo;Vereinigtes Königreich;Wielka Brytania;Royaume-Uni
            GR;Greece;Řecko;Grécko;Griechenland;Grecja;Grèce
            HR;Croatia;Chorvatsko;Chorvátsko;Kroatien;Chorwacja;Croatie
            HU;Hungary;Maďarsko;Maďarsko;Ungarn;Węgry;Hongrie
            IE;Ireland;Irsko;Írsko;Irland;Irlandia;Irlande
            IN;India;Indie;India;Indien;Indie;Inde
            IS;Iceland;Island;Island;Island;Islandia;Islande
            IT;Italy;Itálie;Taliansko;Italien;Włochy;Italie
            JP;Japan;Japonsko;Japonsko;Japan;Japonia;Japon
            LI;Liechtenstein;Lichtenštejnsko;Lichtenštajnsko;Liechtenstein;Liechtenstein;Liechtenstein
            LT;Lithuania;Litva;Litva;Litauen;Litwa;Lituanie
            LU;Luxembourg;Lucembursko;Luxembursko;Luxemburg;Luksemburg;Luxembourg
            LV;Latvia;Lotyšsko;Lotyšsko;Lettland;Łotwa;Lettonie
            MC;Monaco;Monako;Monako;Monaco;Monako;Monaco
            MT;Malta;Malta;Malta;Malta;Malta;Malte
            NL;Netherlands;Nizozemsko;Holandsko;Niederlande;Holandia;Pays-Bas
            NO;Norway;Norsko;Nórsko;Norwegen;Norwegia;Norvège
            NZ;New Zealand;Nový Zéland;Nový Zéland;Neuseeland;Nowa Zelandia;Nouvelle-Zélande
            PL;Poland;Polsko;Poľsko;Polen;Polska;Pologne
            PT;Portugal;Portugalsko;Portugalsko;Portugal;Portugalia;Portugal
            RO;Romania;Rumunsko;Rumunsko;Rumänien;Rumunia;Roumanie
            RS;Serbia;Srbsko;Srbsko;Serbien;Serbia;Serbie
            SE;Sweden;Švédsko;Švédsko;Schweden;Szwecja;Suède
            SI;Slovenia;Slovinsko;Slovinsko;Slowenien;Słowenia;Slovénie
            SK;Slovakia;Slovensko;Slovensko;Slowakei;Słowacja;Slovaquie
            TR;Turkey;Turecko;Turecko;Türkei;Turcja;Turquie
            UA;Ukraine;Ukrajina;Ukrajina;Ukraine;Ukraina;Ukraine
            US;United States;Spojené státy;Spojené štáty;Vereinigte Staaten;Stany Zjednoczone;États-Unis
            """;
    private static final Map<String, List<String>> NAMES = TABLE.lines()
            .map(line -> List.of(line.split(";")))
            .collect(Collectors.toMap(line -> line.get(0), line -> line.subList(1, line.size())));
    private static final Map<String, String> SPOKEN = Map.ofEntries(
            Map.entry("CZ", "cs"),
            Map.entry("SK", "sk"),
            Map.entry("DE", "de"),
            Map.entry("AT", "de"),
            Map.entry("CH", "de"),
            Map.entry("LI", "de"),
            Map.entry("PL", "pl"),
            Map.entry("FR", "fr"),
            Map.entry("BE", "fr"),
            Map.entry("LU", "fr"),
            Map.entry("MC", "fr"));

    private Countries() {}

    /** The code in the form in which countries are compared. */
    static String code(String country) {
        return country.strip().toUpperCase(Locale.ROOT);
    }

    /** What a letter from the sender's country calls that country; in English if the sender's is not known or speaks another language. */
    static String name(String country, Optional<String> sender) {
        List<String> names = NAMES.get(code(country));
        String language = sender.map(it -> SPOKEN.get(code(it))).orElse("en");
        return names == null ? country : names.get(LANGUAGES.indexOf(language));
    }
}

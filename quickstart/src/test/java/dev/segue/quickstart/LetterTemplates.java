package dev.segue.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the shipped letters, so that they can be reviewed as text. Run {@link #main} with the resource folder to write them again. */
final class LetterTemplates {
    private static final String FIELD_BEGINS = "\u0001";
    private static final String FIELD_ENDS = "\u0002";
    private static final String NAME_AND_PHONE = field("Salesperson_Name") + field("Salesperson_Phone", "\\b \", \"");

    private LetterTemplates() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (Map.Entry<String, byte[]> letter : all().entrySet()) {
            Files.write(folder.resolve(letter.getKey()), letter.getValue());
        }
    }

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> letters = new LinkedHashMap<>();
        letters.put(ShippedData.LETTER_EN, english());
        letters.put(ShippedData.LETTER_CS, czech());
        letters.put(ShippedData.PERSONAL_EN, personal());
        return letters;
    }

    private static byte[] english() throws IOException {
        return letter(
                p("Title", "An invitation to our spring fair")
                        + p("Normal", field("Formal_Salutation"))
                        + p(
                                "Normal",
                                "Every spring we open the mill for two days, and we would be glad to welcome you. You will see the papers"
                                        + " and notebooks of the new season, how they are made, and the people who make them. There are"
                                        + " samples to take home, and lunch is on us.")
                        + table(
                                "When",
                                "16 and 17 May 2026, 10 a.m. to 6 p.m.",
                                "Where",
                                where(),
                                "About",
                                field("Description"),
                                "Your host",
                                NAME_AND_PHONE)
                        + p("Normal", "")
                        + p(
                                "Normal",
                                "So that your badge is right, please look at what we have noted about you, and let your host know if"
                                        + " anything has changed:")
                        + details("Customer no.", "Company", "Name", "Address", "E-mail", "Telephone")
                        + p("Normal", "")
                        + p("Normal", "We look forward to your visit.")
                        + closing("Yours sincerely"),
                footer("Company no. ", "VAT no. ", "Page "));
    }

    private static byte[] czech() throws IOException {
        return letter(
                p("Title", "Pozvánka na jarní veletrh")
                        + p("Normal", field("Formal_Salutation"))
                        + p(
                                "Normal",
                                "každé jaro na dva dny otevíráme naši papírnu a rádi bychom Vás u nás přivítali. Uvidíte papíry a zápisníky"
                                        + " nové sezóny, jak vznikají, i lidi, kteří je vyrábějí. Vzorky si můžete odnést domů a oběd"
                                        + " je na nás.")
                        + table(
                                "Kdy",
                                "16. a 17. května 2026, 10–18 hodin",
                                "Kde",
                                where(),
                                "Věc",
                                field("Description"),
                                "Váš kontakt",
                                NAME_AND_PHONE)
                        + p("Normal", "")
                        + p(
                                "Normal",
                                "Aby byla Vaše jmenovka v pořádku, podívejte se prosím na údaje, které o Vás máme, a dejte svému kontaktu"
                                        + " vědět, pokud se něco změnilo:")
                        + details("Číslo zákazníka", "Firma", "Jméno", "Adresa", "E-mail", "Telefon")
                        + p("Normal", "")
                        + p("Normal", "Těšíme se na Vaši návštěvu.")
                        + closing("S přátelským pozdravem"),
                footer("IČO ", "DIČ ", "Strana "));
    }

    private static byte[] personal() throws IOException {
        return letter(
                p("Title", "A table for you on the first evening")
                        + p("Normal", field("Informal_Salutation"))
                        + p(
                                "Normal",
                                "You have been with us for many years, so this letter is for you alone. On the first evening of our spring"
                                        + " fair the mill cooks for its oldest friends, and a table is kept in your name.")
                        + table(
                                "When",
                                "16 May 2026, 7 p.m.",
                                "Where",
                                where(),
                                "About",
                                field("Description"),
                                "Your host",
                                NAME_AND_PHONE)
                        + p("Normal", "")
                        + p(
                                "Normal",
                                "Bring whom you like; a word to your host is enough. We look forward to the evening.")
                        + closing("Yours"),
                footer("Company no. ", "VAT no. ", "Page "));
    }

    private static byte[] letter(String text, String footer) throws IOException {
        String address = p("Address", field("Contact_Address_Block"));
        String date = p("Date", field("Company_City") + ", " + field("Document_Date"));
        return WordParts.document(address + date + text, header(), footer, LogoPng.bytes());
    }

    private static String header() {
        String sender = p("Sender", simple("Company_Name"))
                + p(
                        "Header",
                        field("Company_Address") + ", " + field("Company_Post_Code") + " " + field("Company_City"))
                + p(
                        "Header",
                        field("Company_Phone") + " · " + field("Company_Email") + " · " + field("Company_Home_Page"));
        return table(
                        "<w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1F6F5C\"/>",
                        row(cell(1300, "<w:p>" + WordParts.logo() + "</w:p>"), cell(7770, sender)),
                        1300)
                + p("Header", "");
    }

    private static String footer(String company, String vat, String page) {
        return p(
                "Footer",
                field("Company_Name") + " · " + company + field("Company_Registration_No") + " · " + vat
                        + field("Company_Vat_No") + "\t" + page + code(" PAGE ", "1") + "/" + code(" NUMPAGES ", "1"));
    }

    private static String where() {
        return field("Company_Name") + ", " + field("Company_Address") + ", " + field("Company_City");
    }

    private static String details(String no, String company, String name, String address, String email, String phone) {
        return table(
                no, field("Contact_No"),
                company, field("Contact_Company_Name"),
                name, field("Contact_Name") + field("Contact_Job_Title", "\\b \", \""),
                address,
                        field("Contact_Address", "\\f \", \"")
                                + field("Contact_Address_2", "\\f \", \"")
                                + field("Contact_Post_Code", "\\f \" \"")
                                + field("Contact_City"),
                email, field("Contact_Email"),
                phone, field("Contact_Phone"));
    }

    private static String closing(String greeting) {
        return p("Normal", greeting)
                + p("Signature", field("Salesperson_Name"))
                + p("Address", field("Salesperson_Job_Title"))
                + p("Comment", field("Line_Comment"));
    }

    /** A paragraph of text and fields; whatever is not markup becomes a run. */
    private static String p(String style, String content) {
        StringBuilder runs = new StringBuilder();
        for (String piece : content.split("(?=" + FIELD_BEGINS + ")|(?<=" + FIELD_ENDS + ")")) {
            boolean markup = piece.startsWith(FIELD_BEGINS);
            runs.append(markup ? piece.substring(1, piece.length() - 1) : run(piece));
        }
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs + "</w:p>";
    }

    private static String run(String text) {
        String tab = "</w:t><w:tab/><w:t xml:space=\"preserve\">";
        return text.isEmpty()
                ? ""
                : "<w:r><w:t xml:space=\"preserve\">"
                        + text.replace("&", "&amp;").replace("\t", tab) + "</w:t></w:r>";
    }

    private static String field(String name) {
        return field(name, "\\* MERGEFORMAT");
    }

    /** A complex field as Word splits it: the instruction over two runs, a proof mark between. */
    private static String field(String name, String switches) {
        String split =
                " MERGEFIELD </w:instrText></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:instrText xml:space=\"preserve\">";
        return code(split + name + " " + switches.replace("\"", "&quot;") + " ", "«" + name + "»");
    }

    private static String code(String instruction, String shown) {
        return FIELD_BEGINS + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
                + instruction + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>"
                + shown
                + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + FIELD_ENDS;
    }

    private static String simple(String name) {
        return FIELD_BEGINS + "<w:fldSimple w:instr=\" MERGEFIELD " + name + " \"><w:r><w:rPr><w:b/></w:rPr><w:t>«"
                + name + "»</w:t></w:r></w:fldSimple>" + FIELD_ENDS;
    }

    /** Names and values in turn, a row for each, with a fine line between rows. */
    private static String table(String... cells) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < cells.length; i += 2) {
            rows.append(row(cell(2200, p("CellName", cells[i])), cell(6870, p("Cell", cells[i + 1]))));
        }
        String line = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B9D5CC\"/>";
        return table("<w:top" + line + "<w:bottom" + line + "<w:insideH" + line, rows.toString(), 2200);
    }

    private static String table(String borders, String rows, int first) {
        return "<w:tbl><w:tblPr><w:tblW w:w=\"9070\" w:type=\"dxa\"/><w:tblBorders>" + borders
                + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
                + "<w:left w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"" + first
                + "\"/><w:gridCol w:w=\"" + (9070 - first) + "\"/></w:tblGrid>" + rows + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(int width, String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
                + content + "</w:tc>";
    }
}

package nl.ketenkaart.privacy.subjectaccess.pdf;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.StringJoiner;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Receiver;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessReport;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessReport.Item;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessReport.Section;

/** A report as headings and paragraphs, in Dutch. A word that has no Dutch one stands as it is on the wire. */
final class ReportText {
    static final String TITLE = "Inzage in persoonsgegevens";
    private static final String LOCKED =
            "Afgeschermd: de termijn is verstreken. Het wordt aan niemand meer getoond en alleen nog bewaard om er"
                    + " verantwoording over te kunnen afleggen.";
    private static final String NOTICE =
            "Iedere organisatie antwoordt voor haar eigen deel en beslist daar zelf over. Waar de wet dat toestaat"
                    + " hoeft een organisatie niet te zeggen dat zij iets heeft; dit overzicht zegt dus niet of er meer"
                    + " is. Wie het er niet mee eens is of het wil laten nagaan, kan terecht bij de organisatie, bij de"
                    + " Autoriteit Persoonsgegevens of bij de rechter.";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));
    private final Properties dutch = new Properties();

    ReportText() {
        try (var in = Objects.requireNonNull(
                ReportText.class.getResourceAsStream("/subjectaccess/words_nl.properties"), "the words are missing")) {
            dutch.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Block> of(SubjectAccessReport report) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block("H1", TITLE));
        blocks.add(new Block(
                "P", "Verzoek ontvangen door " + report.receivedBy() + " op " + DAY.format(report.receivedOn()) + "."));
        var extension = report.extension();
        if (extension != null) {
            blocks.add(new Block("P", "De termijn is verlengd: " + extension));
        }
        blocks.add(new Block("P", NOTICE));
        Objects.requireNonNull(report.sections()).forEach(section -> add(section, blocks));
        return blocks;
    }

    private void add(Section section, List<Block> blocks) {
        blocks.add(new Block("H2", section.organisation().value()));
        section.items().forEach(item -> add(item, blocks));
        section.refused()
                .forEach(ground -> blocks.add(
                        new Block("P", "Deze organisatie weigert inzage op grond van: " + word(ground.name()))));
    }

    private void add(Item item, List<Block> blocks) {
        blocks.add(new Block("H3", word(item.kind()) + ", " + DAY.format(item.recordedOn())));
        item.words().forEach(line -> blocks.add(new Block("P", word(line.label()) + ": " + line.text())));
        blocks.add(
                new Block("P", "Categorie: " + word(item.category().name()) + ". Bewaartermijn: " + kept(item) + "."));
        if (item.locked() != null) {
            blocks.add(new Block("P", LOCKED));
        }
        item.receivers().forEach(receiver -> blocks.add(new Block("P", text(receiver))));
    }

    private String kept(Item item) {
        var period = item.keptFor();
        var from = item.keptFrom();
        return period == null
                ? "niet vastgesteld"
                : text(Period.parse(period)) + (from == null ? "" : " " + word(from));
    }

    private static String text(Period period) {
        var words = new StringJoiner(" en ");
        add(words, period.getYears(), "jaar", "jaar");
        add(words, period.getMonths(), "maand", "maanden");
        add(words, period.getDays(), "dag", "dagen");
        return words.toString();
    }

    private static void add(StringJoiner words, int number, String one, String more) {
        if (number > 0) {
            words.add(number + " " + (number == 1 ? one : more));
        }
    }

    private String text(Receiver receiver) {
        var purpose = receiver.purpose();
        return "Getoond aan " + receiver.organisation()
                + (purpose == null ? "" : ", doel " + word(purpose))
                + ", van " + DAY.format(receiver.first()) + " tot en met " + DAY.format(receiver.last()) + ".";
    }

    private String word(String word) {
        return Objects.requireNonNullElse(dutch.getProperty(word), word);
    }
}

package nl.ketenkaart.privacy.subjectaccess.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.subjectaccess.Ground;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess.MadeBy;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Line;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Receiver;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessReport;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessReport.Item;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessReport.Section;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintingAReportTest {
    private static final UUID ID = new UUID(4, 2);
    private static final LocalDate DAY = LocalDate.parse("2026-09-14");
    private final PdfReport printer = new PdfReport();

    @ParameterizedTest
    @ValueSource(strings = {"我们", "เรา", "السيدة", "\uD83D\uDE00"})
    void what_would_be_printed_wrong_is_not_printed(String words) {
        assertThat(printer.print(report(words))).isEmpty();
    }

    @Test
    void it_says_what_is_held_for_whom_and_how_long_and_what_is_refused() throws IOException {
        var text = textOf(printed("Zij heeft een broertje; Łukasz en Zoë wonen er ook."));

        assertThat(text)
                .contains("Inzage in persoonsgegevens", "14 september 2026", "veilig-thuis-utrecht")
                .contains("Wat er staat: Zij heeft een broertje; Łukasz en Zoë wonen er ook.")
                .contains("Categorie: zorg en hulp. Bewaartermijn: 5 jaar en 6 maanden nadat de zaak eindigde.")
                .contains("Getoond aan halt, doel verdieping")
                .contains("weigert inzage op grond van: de veiligheid van anderen")
                .doesNotContain(ID.toString());
    }

    @Test
    void it_is_tagged_and_has_a_title_and_a_language() throws IOException {
        try (var document = Loader.loadPDF(printed("Lang. ".repeat(2_000) + "x".repeat(300)))) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("nl-NL");
            assertThat(document.getDocumentInformation().getMetadataKeys()).containsExactly("Title");
            var structure = catalog.getStructureTreeRoot();
            assertThat(structure.getKids()).hasSize(1);
            assertThat(structure.getParentTree().getNumbers()).hasSize(document.getNumberOfPages());
        }
    }

    @Test
    void the_same_report_gives_the_same_bytes_and_says_nothing_of_when_or_by_what_it_was_made() {
        assertThat(new PdfReport().print(report("Een")).orElseThrow()).isEqualTo(printed("Een"));
        assertThat(printed("Twee")).isNotEqualTo(printed("Een"));
        assertThat(new String(printed("Een"), StandardCharsets.ISO_8859_1)).doesNotContain("CreationDate", "Producer");
    }

    private byte[] printed(String words) {
        return printer.print(report(words)).orElseThrow();
    }

    private static SubjectAccessReport report(String words) {
        var halt = new Receiver(new OrganisationId("halt"), "DEEPENING", DAY, DAY);
        var item = new Item(
                "CONTRIBUTION",
                Category.CARE,
                DAY,
                List.of(new Line("statement", words)),
                "P5Y6M",
                "CASE_ENDED",
                true,
                List.of(halt));
        var section = new Section(
                new OrganisationId("veilig-thuis-utrecht"), List.of(item), List.of(Ground.SAFETY_OF_OTHERS));
        return new SubjectAccessReport(
                ID,
                new CaseId(ID),
                new PersonId(ID),
                new OrganisationId("om-midden-nederland"),
                DAY,
                MadeBy.PERSON,
                DAY,
                DAY,
                null,
                SubjectAccessReport.NOTICE,
                List.of(section));
    }

    private static String textOf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}

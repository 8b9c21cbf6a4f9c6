package nl.ketenkaart.context.document;

import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.NOW;
import static nl.ketenkaart.context.Cast.POLICE;
import static nl.ketenkaart.context.Cast.SAVE;
import static nl.ketenkaart.context.Cast.STRANGER;
import static nl.ketenkaart.context.Cast.of;
import static nl.ketenkaart.context.Refusals.done;
import static nl.ketenkaart.context.Refusals.kind;
import static nl.ketenkaart.context.Refusals.pointers;
import static nl.ketenkaart.context.casetable.CaseTableFixture.aTable;
import static nl.ketenkaart.context.casetable.CaseTableFixture.doorTo;
import static nl.ketenkaart.context.contribution.ContributionFixture.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.ketenkaart.context.casetable.CaseTable;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.context.contribution.ContributionFixture;
import nl.ketenkaart.context.document.AddDocumentHandler.AddDocument;
import nl.ketenkaart.context.examination.FileType;
import nl.ketenkaart.context.terms.Kind;
import nl.ketenkaart.context.upload.Files;
import nl.ketenkaart.context.upload.MemoryUploads;
import nl.ketenkaart.context.upload.ReceivedFile;
import nl.ketenkaart.context.upload.UploadId;
import nl.ketenkaart.context.upload.Uploads.Owner;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddingADocumentTest {
    private static final DocumentId ID = new DocumentId(UUID.fromString("f0e1d2c3-b4a5-4968-8778-695a4b3c2d1e"));
    private final MemoryDocuments documents = new MemoryDocuments();
    private final MemoryUploads uploads = new MemoryUploads();

    @Test
    void an_outsider_finds_no_case_and_leaves_nothing_behind() throws IOException {
        var command = command(SAVE, "Police report", aStatement().about(STRANGER));
        assertThat(handler(aTable()).refusal(command)).contains(Refusal.notThere());
        assertThat(handler(aTable()).faults(command)).isEmpty();
        assertThat(kind(handler(aTable()).handle(ID, command, received()))).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(documents.published()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "two\nlines"})
    void everything_that_is_wrong_is_named_at_once(String title) {
        var command = command(
                POLICE, title, aStatement().about(STRANGER).meantFor(SAVE).validUntil("2026-11-22"));
        assertThat(pointers(handler(aTable()).refusal(command).orElseThrow().faults()))
                .containsExactly("/personIds/0", "/audience/0", "/validUntil", "/title");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEEPENING")
    void nothing_is_added_but_in_the_deepening(Phase phase) throws IOException {
        assertThat(kind(add(received(), aTable().in(phase)))).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void the_police_add_their_report() throws IOException {
        var file = received();
        assertThat(done(add(file, aTable())).file()).isEqualTo(file);
        assertThat(documents.published()).singleElement().isInstanceOfSatisfying(DocumentAdded.class, event -> {
            assertThat(event.title()).isEqualTo("Police report");
            assertThat(event.mediaType()).isEqualTo("application/pdf");
            assertThat(event.size()).isEqualTo(Files.pdf().length);
            assertThat(event.at()).isEqualTo(NOW);
        });
        assertThat(uploads.stored).containsOnlyKeys(file.id());
        assertThat(uploads.pending).isEmpty();
    }

    @Test
    void the_same_again_adds_nothing_and_its_second_upload_is_taken_away() throws IOException {
        var first = received();
        done(add(first, aTable()));
        assertThat(done(add(received(), aTable())).file()).isEqualTo(first);
        assertThat(documents.published()).hasSize(1);
        assertThat(uploads.stored).containsOnlyKeys(first.id());
    }

    @ParameterizedTest
    @EnumSource
    void the_same_again_is_answered_as_the_first_time_however_far_the_case_is(Phase phase) throws IOException {
        var first = done(add(received(), aTable()));
        assertThat(done(add(received(), aTable().in(phase)))).isEqualTo(first);
        assertThat(documents.published()).hasSize(1);
        assertThat(uploads.stored).containsOnlyKeys(first.file().id());
    }

    @Test
    void an_upload_that_was_cut_off_is_taken_away_after_an_hour() throws IOException {
        received();
        var claimed = received();
        uploads.claim(claimed.id(), ID.value());
        removing(Duration.ofHours(1)).handle();
        assertThat(uploads.stored).hasSize(2);
        removing(Duration.ofHours(1).plusMillis(1)).handle();
        assertThat(uploads.stored).isEmpty();
    }

    @Test
    void an_upload_whose_document_is_there_after_all_is_kept() throws IOException {
        var file = received();
        done(add(file, aTable()));
        uploads.claim(file.id(), ID.value());
        removing(Duration.ofDays(1)).handle();
        assertThat(uploads.stored).containsOnlyKeys(file.id());
        assertThat(uploads.pending).isEmpty();
    }

    @Test
    void an_upload_whose_document_has_another_one_is_taken_away() throws IOException {
        var file = received();
        done(add(file, aTable()));
        uploads.claim(received().id(), ID.value());
        removing(Duration.ofDays(1)).handle();
        assertThat(uploads.stored).containsOnlyKeys(file.id());
    }

    private RemoveCutOffUploadsHandler removing(Duration later) {
        return new RemoveCutOffUploadsHandler(documents, uploads, Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
    }

    private ReceivedFile received() throws IOException {
        var id = new UploadId(UUID.randomUUID());
        try (var stored = uploads.begin(id, new Owner(CASE, POLICE))) {
            stored.write(Files.pdf());
        }
        return new ReceivedFile(id, FileType.PDF, Files.pdf().length, "00".repeat(32));
    }

    private Result<Document> add(ReceivedFile file, CaseTable table) {
        return handler(table).handle(ID, command(POLICE, "Police report", aStatement()), file);
    }

    private static AddDocument command(OrganisationId by, String title, ContributionFixture like) {
        return new AddDocument(
                of(by), CASE, new Meta(title, Kind.FACT, like.build().terms()));
    }

    private AddDocumentHandler handler(CaseTable table) {
        return new AddDocumentHandler(doorTo(table), documents, uploads);
    }
}

package nl.ketenkaart.context.document;

import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.HALT;
import static nl.ketenkaart.context.Cast.NOW;
import static nl.ketenkaart.context.Cast.POLICE;
import static nl.ketenkaart.context.Cast.SAVE;
import static nl.ketenkaart.context.Cast.of;
import static nl.ketenkaart.context.Refusals.done;
import static nl.ketenkaart.context.Refusals.kind;
import static nl.ketenkaart.context.casetable.CaseTableFixture.aTable;
import static nl.ketenkaart.context.casetable.CaseTableFixture.doorTo;
import static nl.ketenkaart.context.contribution.ContributionFixture.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.context.document.AddDocumentHandler.AddDocument;
import nl.ketenkaart.context.document.WithdrawDocumentHandler.WithdrawDocument;
import nl.ketenkaart.context.examination.FileType;
import nl.ketenkaart.context.terms.Kind;
import nl.ketenkaart.context.upload.Files;
import nl.ketenkaart.context.upload.MemoryUploads;
import nl.ketenkaart.context.upload.ReceivedFile;
import nl.ketenkaart.context.upload.UploadId;
import nl.ketenkaart.context.upload.Uploads.Owner;
import nl.ketenkaart.platform.aggregate.Precondition;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawingADocumentTest {
    private static final DocumentId ID = new DocumentId(UUID.fromString("f0e1d2c3-b4a5-4968-8778-695a4b3c2d1e"));
    private static final Precondition SEEN = revision -> revision == Document.REVISION;
    private final MemoryDocuments documents = new MemoryDocuments();
    private final MemoryUploads uploads = new MemoryUploads();

    @BeforeEach
    void the_police_added_a_report() throws IOException {
        var file = new ReceivedFile(new UploadId(UUID.randomUUID()), FileType.PDF, Files.pdf().length, "00".repeat(32));
        try (var stored = uploads.begin(file.id(), new Owner(CASE, POLICE))) {
            stored.write(Files.pdf());
        }
        var terms = aStatement().build().terms();
        var command = new AddDocument(of(POLICE), CASE, new Meta("Police report", Kind.FACT, terms));
        done(new AddDocumentHandler(doorTo(aTable()), documents, uploads).handle(ID, command, file));
    }

    @Test
    void for_others_there_is_none() {
        assertThat(kind(withdraw(HALT, SEEN, Phase.DEEPENING))).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(kind(withdraw(SAVE, SEEN, Phase.DEEPENING))).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(uploads.stored).hasSize(1);
        assertThat(uploads.pending).isEmpty();
    }

    @Test
    void who_acted_on_something_else_is_told_so_and_nothing_goes() {
        assertThat(kind(withdraw(POLICE, revision -> false, Phase.DEEPENING))).isEqualTo(Refusal.Kind.STALE);
        assertThat(uploads.stored).hasSize(1);
        assertThat(uploads.pending).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void its_owner_takes_it_back_in_every_phase_and_its_bytes_go_with_it(Phase phase) {
        done(withdraw(POLICE, SEEN, phase));
        assertThat(documents.published()).hasSize(2).last().isEqualTo(new DocumentWithdrawn(ID, CASE, POLICE, NOW));
        assertThat(uploads.stored).isEmpty();
        assertThat(uploads.pending).isEmpty();
        assertThat(new FindDocument(documents, uploads).find(CASE, ID)).isEmpty();
    }

    @Test
    void the_same_again_changes_nothing() {
        done(withdraw(POLICE, SEEN, Phase.DEEPENING));
        done(withdraw(POLICE, revision -> false, Phase.DEEPENING));
        assertThat(documents.published()).hasSize(2);
        assertThat(uploads.pending).isEmpty();
    }

    @Test
    void what_broke_off_after_it_was_withdrawn_is_tidied_up() {
        var file = documents.find(ID).orElseThrow().file();
        documents.change(ID, document -> document.withdraw(SEEN, NOW));
        uploads.unsettle(file.id(), ID.value(), file.size());
        removing().handle();
        assertThat(uploads.stored).isEmpty();
    }

    @Test
    void what_broke_off_before_it_was_withdrawn_stays() {
        var file = documents.find(ID).orElseThrow().file();
        uploads.unsettle(file.id(), ID.value(), file.size());
        removing().handle();
        assertThat(uploads.stored).hasSize(1);
        assertThat(uploads.pending).isEmpty();
    }

    private RemoveCutOffUploadsHandler removing() {
        var later = Clock.fixed(NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC);
        return new RemoveCutOffUploadsHandler(documents, uploads, later);
    }

    private Result<Document> withdraw(OrganisationId by, Precondition precondition, Phase phase) {
        var handler = new WithdrawDocumentHandler(doorTo(aTable().in(phase)), documents, uploads);
        return handler.handle(new WithdrawDocument(of(by), CASE, ID, precondition));
    }
}

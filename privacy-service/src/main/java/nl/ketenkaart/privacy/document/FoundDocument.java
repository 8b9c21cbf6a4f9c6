package nl.ketenkaart.privacy.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.document.DocumentBytes.Span;
import nl.ketenkaart.privacy.opening.OpenedCase;
import nl.ketenkaart.privacy.terms.CaseId;

/** A document that this caller sees in full. Whatever of it is given goes on record first. */
public final class FoundDocument {
    private final Content.Document content;
    private final Disclosing disclosing;
    private final DocumentBytes bytes;

    FoundDocument(Content.Document content, Disclosing disclosing, DocumentBytes bytes) {
        this.content = content;
        this.disclosing = disclosing;
        this.bytes = bytes;
    }

    /** What goes on record. */
    record Disclosing(OpenedCase opened, UUID documentId, List<AboutPerson> people) {
        void record() {
            opened.record(Activity.FETCH_DOCUMENT, people, new Counts(1, 0, 0), List.of());
        }

        CaseId caseId() {
            return new CaseId(opened.file().caseId());
        }
    }

    public String title() {
        return content.title();
    }

    public String mediaType() {
        return content.mediaType();
    }

    public long size() {
        return content.size();
    }

    /**
     * Puts on record that it is known to be there, and how large.
     *
     * @throws Disclosures.NotRecorded then nothing may leave
     */
    public void tell() {
        disclosing.record();
    }

    /**
     * The bytes, to be closed. They are there before it is put on record that they leave, and leave after it: no line says that
     * something was given when nothing could be, and no byte is given without a line. Empty when they went meanwhile.
     *
     * @throws DocumentBytes.Away when they cannot be had now; then nothing is on record
     * @throws Disclosures.NotRecorded then nothing may leave
     */
    public Optional<InputStream> give(Span span) {
        var open = bytes.open(disclosing.caseId(), disclosing.documentId(), span);
        open.ifPresent(this::record);
        return open;
    }

    private void record(InputStream open) {
        var recorded = false;
        try {
            disclosing.record();
            recorded = true;
        } finally {
            if (!recorded) {
                close(open);
            }
        }
    }

    private static void close(InputStream open) {
        try {
            open.close();
        } catch (IOException e) {
            // nothing was given
        }
    }
}

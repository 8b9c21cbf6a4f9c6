package nl.ketenkaart.context.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.context.examination.FileType;
import nl.ketenkaart.context.examination.SimpleFile;
import nl.ketenkaart.context.examination.Source;
import nl.ketenkaart.context.examination.Unfit;
import nl.ketenkaart.context.officedocument.DocxCheck;
import nl.ketenkaart.context.upload.Uploads.Owner;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;

/** Takes a file in and examines it while it passes. One that is refused, or breaks off, leaves nothing behind. */
public final class ReceiveFileHandler {
    private final Uploads uploads;
    private final DocxCheck documents;
    private final VirusScanner scanner;

    public ReceiveFileHandler(Uploads uploads, DocxCheck documents, VirusScanner scanner) {
        this.uploads = uploads;
        this.documents = documents;
        this.scanner = scanner;
    }

    /**
     * @param mediaType what the sender says it is, without parameters
     */
    public record ReceiveFile(Owner owner, String mediaType, InputStream content) {}

    /** What became of it. */
    public sealed interface Reception {
        record Taken(ReceivedFile file) implements Reception {}

        record Refused(Refusal refusal) implements Reception {}
    }

    /**
     * @throws IOException when it cannot be read to its end
     * @throws VirusScanner.Away when the scanner that is configured cannot be asked
     */
    public Reception handle(ReceiveFile command) throws IOException {
        var id = new UploadId(UUID.randomUUID());
        var taken = false;
        try (var scan = scanner.begin()) {
            var passing = new Passing(command.content(), uploads.begin(id, command.owner()), scan);
            var type = examine(command.mediaType(), new Source(passing));
            var file = passing.end(id, type);
            taken = true;
            return new Reception.Taken(file);
        } catch (Unfit e) {
            return new Reception.Refused(Refusal.invalid(List.of(new Fault("/file", e.why()))));
        } finally {
            if (!taken) {
                uploads.discard(id);
            }
        }
    }

    /** To be called in the end: takes the file away again if nothing was made of it. */
    public void letGo(ReceivedFile file) {
        uploads.discardUnclaimed(file.id());
    }

    /**
     * What it is by its content, once all of it was looked at.
     *
     * @throws Unfit for one that is not taken
     */
    private FileType examine(String mediaType, Source file) throws IOException {
        if (file.peek() < 0) {
            throw new Unfit("is empty");
        }
        var declared = FileType.declared(mediaType)
                .orElseThrow(() -> new Unfit("must be PDF, PNG, JPEG, plain text in UTF-8 or DOCX without macros,"
                        + " by its content and by its Content-Type"));
        var type = SimpleFile.begins(file);
        if (type != declared) {
            throw new Unfit("has other content than its Content-Type says");
        }
        if (type == FileType.DOCX) {
            documents.examine(file);
        } else {
            SimpleFile.examine(type, file);
        }
        return type;
    }
}

package nl.ketenkaart.context.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.context.upload.Uploads.Owner;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;

/** Takes a file in. One that is refused, or breaks off, leaves nothing behind. */
public final class ReceiveFileHandler {
    private final Uploads uploads;

    public ReceiveFileHandler(Uploads uploads) {
        this.uploads = uploads;
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
     */
    public Reception handle(ReceiveFile command) throws IOException {
        var id = new UploadId(UUID.randomUUID());
        var taken = false;
        try {
            var file = new Inspection(command.content());
            uploads.store(id, command.owner(), file);
            var fault = fault(command, file);
            taken = fault.isEmpty();
            return taken
                    ? new Reception.Taken(received(id, file))
                    : new Reception.Refused(Refusal.invalid(List.of(new Fault("/file", fault.get()))));
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

    private static Optional<String> fault(ReceiveFile command, Inspection file) {
        if (file.size() == 0) {
            return Optional.of("is empty");
        }
        var declared = FileType.declared(command.mediaType());
        var found = file.type();
        if (declared.isEmpty() || found.isEmpty()) {
            return Optional.of("must be PDF, PNG, JPEG, plain text in UTF-8 or DOCX without macros,"
                    + " by its content and by its Content-Type");
        }
        return declared.equals(found)
                ? Optional.empty()
                : Optional.of(
                        "has the content of " + found.get().mediaType() + ", which its Content-Type does not say");
    }

    private static ReceivedFile received(UploadId id, Inspection file) {
        return new ReceivedFile(id, file.type().orElseThrow(), file.size(), file.sha256Hex());
    }
}

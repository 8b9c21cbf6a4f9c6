package nl.ketenkaart.context.upload;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

/** One upload of a file: sent again, the same file is another upload. */
public record UploadId(UUID value) implements TypedId {}

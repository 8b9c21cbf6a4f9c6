package nl.ketenkaart.context.upload;

import nl.ketenkaart.context.examination.FileType;

/**
 * A file that was received whole.
 *
 * @param id under which its chunks lie
 * @param type by its content
 * @param size in bytes
 * @param sha256 lower-case hex
 */
public record ReceivedFile(UploadId id, FileType type, long size, String sha256) {}

package nl.ketenkaart.platform.sealing;

import java.nio.charset.StandardCharsets;
import nl.ketenkaart.platform.aggregate.Precondition;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Strong entity tags, keyed per organisation: two organisations cannot compare what they hold, and a tag tells nothing of
 * versions or numbers (RFC 9110, 8.8.3).
 */
public final class EntityTags {
    private final Tokens tokens;

    public EntityTags(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The tag of one revision of something that may be written. */
    public String ofRevision(OrganisationId reader, String path, long revision) {
        return ofContent(reader, path, Long.toString(revision).getBytes(StandardCharsets.UTF_8));
    }

    /** The tag of a view, over its bytes. */
    public String ofContent(OrganisationId reader, String path, byte[] content) {
        return "\"" + tokens.tag("etag|" + reader.value() + "|" + path, content) + "\"";
    }

    /** What {@code If-Match} demands: one tag or several, or any ({@code *}). */
    public Precondition demanded(OrganisationId reader, String path, String ifMatch) {
        return revision -> ifMatch.equals("*")
                || java.util.Arrays.stream(ifMatch.split(","))
                        .anyMatch(tag -> tag.strip().equals(ofRevision(reader, path, revision)));
    }
}

package nl.ketenkaart.local.demo.partner;

import org.jspecify.annotations.Nullable;

/**
 * Who signs in.
 *
 * @param role of a person; null for the organisation's own client, a machine
 */
public record Account(String organisation, @Nullable String role) {

    /** Reads {@code organisation} or {@code organisation/role}. */
    public static Account of(String text) {
        var slash = text.indexOf('/');
        return slash < 0 ? new Account(text, null) : new Account(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return role == null ? organisation : organisation + " (" + role + ")";
    }
}

package nl.ketenkaart.platform.identity;

import java.util.regex.Pattern;

/**
 * An organisation's short name, as in the realm: lower case, digits and dashes, at most 60 characters.
 *
 * @throws IllegalArgumentException for anything else
 */
public record OrganisationId(String value) implements Comparable<OrganisationId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,59}");

    public OrganisationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an organisation id");
        }
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

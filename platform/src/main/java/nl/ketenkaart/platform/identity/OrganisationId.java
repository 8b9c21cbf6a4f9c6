package nl.ketenkaart.platform.identity;

/**
 * An organisation's short name, as in the realm: lower case, digits and dashes, at most 60 characters.
 *
 * @throws IllegalArgumentException for anything else
 */
public record OrganisationId(String value) implements Comparable<OrganisationId> {
    private static final int AT_LEAST = 2;
    private static final int AT_MOST = 60;

    public OrganisationId {
        if (!isName(value)) {
            throw new IllegalArgumentException("not an organisation id");
        }
    }

    /** Asked for each part of each card that is read. */
    private static boolean isName(String value) {
        return value.length() >= AT_LEAST
                && value.length() <= AT_MOST
                && isLetter(value.charAt(0))
                && value.chars().allMatch(c -> isLetter(c) || c >= '0' && c <= '9' || c == '-');
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z';
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

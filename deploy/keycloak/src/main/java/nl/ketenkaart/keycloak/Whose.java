package nl.ketenkaart.keycloak;

/**
 * Whose rights were changed.
 *
 * @param id claim {@code sub} of a subject, {@code azp} of a client, {@code sid} of a session; of everybody none
 */
record Whose(Of of, String id) {
    static final Whose EVERYBODY = new Whose(Of.EVERYBODY, "");

    enum Of {
        SUBJECT,
        CLIENT,
        SESSION,
        EVERYBODY
    }

    static Whose subject(String id) {
        return new Whose(Of.SUBJECT, id);
    }

    static Whose client(String id) {
        return new Whose(Of.CLIENT, id);
    }

    static Whose session(String id) {
        return new Whose(Of.SESSION, id);
    }

    /** What stands beside all others: the later change of the same one makes the earlier one needless. */
    String key() {
        return of + ":" + id;
    }
}

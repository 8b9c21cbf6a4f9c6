package nl.ketenkaart.platform.aggregate;

import java.util.List;

/** Why a command was refused: a value with a reason, usually a constant of the feature's own enum. */
public interface Refusal {

    /** What the caller may know of the refusal; decides the status of the answer. */
    enum Kind {
        /** Not there, or not visible to this caller: the two look the same. */
        NOT_THERE,
        /** The caller may know that it exists, but may not do this. */
        FORBIDDEN,
        /** The state does not allow it now. */
        CONFLICT,
        /** The caller acted on an earlier version. */
        STALE,
        /** The input is at fault; see {@link #faults()}. */
        INVALID
    }

    Kind kind();

    /** A sentence for the caller: what is refused and what would be allowed. Never facts about people. */
    String detail();

    default List<Fault> faults() {
        return List.of();
    }

    /** What kind of refusal it is, in kebab case, where a program has to tell it from the others of its kind; empty: it has not. */
    default String name() {
        return "";
    }

    /** Paths of what the caller is to look at instead; it must be able to see each of them. */
    default List<String> see() {
        return List.of();
    }

    /** A refusal that hides whether the thing exists. */
    static Refusal notThere() {
        return new Told(Kind.NOT_THERE, "There is nothing here for you.", List.of());
    }

    static Refusal forbidden(String detail) {
        return new Told(Kind.FORBIDDEN, detail, List.of());
    }

    static Refusal conflict(String detail) {
        return new Told(Kind.CONFLICT, detail, List.of());
    }

    /** What is wanted is there already. */
    static Refusal already(String name, String detail, List<String> see) {
        return new Pointing(name, detail, see);
    }

    static Refusal stale() {
        return new Told(Kind.STALE, "It has changed since the version in If-Match; read it again.", List.of());
    }

    static Refusal invalid(List<Fault> faults) {
        return new Told(Kind.INVALID, "The input is at fault.", faults);
    }

    /** A conflict that points at what is there. */
    record Pointing(
            @Override String name, String detail, @Override List<String> see) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** A refusal put into words on the spot. */
    record Told(Kind kind, String detail, @Override List<Fault> faults) implements Refusal {}
}

package nl.ketenkaart.platform.problem;

import java.util.List;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What goes wrong, as {@code application/problem+json} (RFC 9457); never with facts about people or about the machinery.
 *
 * @param see paths of what the caller is to look at instead
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Fault> errors,
        @Nullable List<String> see) {
    private static final String BLANK = "about:blank";
    private static final String NAMED = "https://ketenkaart.example/problems/";

    public Problem(String type, String title, int status, String detail, @Nullable List<Fault> errors) {
        this(type, title, status, detail, errors, null);
    }

    public static Problem of(HttpStatus status, String detail) {
        return new Problem(BLANK, status.getReasonPhrase(), status.value(), detail, null);
    }

    public static Problem faults(List<Fault> faults) {
        return new Problem(
                BLANK,
                HttpStatus.BAD_REQUEST.getReasonPhrase(),
                HttpStatus.BAD_REQUEST.value(),
                faults.size() == 1 ? "There is a fault in the input." : "There are faults in the input.",
                faults);
    }

    /** The one answer for what is not there and for what is not visible. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "There is nothing here for you.");
    }

    private static Problem conflict(Refusal refusal) {
        var plain = of(HttpStatus.CONFLICT, refusal.detail());
        return refusal.name().isEmpty()
                ? plain
                : new Problem(
                        NAMED + refusal.name(), plain.title(), plain.status(), plain.detail(), null, refusal.see());
    }

    public static Problem of(Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_THERE -> notFound();
            case FORBIDDEN -> of(HttpStatus.FORBIDDEN, refusal.detail());
            case CONFLICT -> conflict(refusal);
            case STALE -> of(HttpStatus.PRECONDITION_FAILED, refusal.detail());
            case INVALID -> faults(refusal.faults());
        };
    }
}

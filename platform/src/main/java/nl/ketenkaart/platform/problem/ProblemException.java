package nl.ketenkaart.platform.problem;

import java.util.List;
import nl.ketenkaart.platform.aggregate.Fault;
import org.springframework.http.HttpStatus;

/** Ends a request with a problem; thrown at the edge only, the domain refuses with values. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(HttpStatus status, String detail) {
        this(Problem.of(status, detail));
    }

    public static ProblemException faults(List<Fault> faults) {
        return new ProblemException(Problem.faults(faults));
    }

    public static ProblemException fault(String pointer, String detail) {
        return faults(List.of(new Fault(pointer, detail)));
    }

    public Problem problem() {
        return problem;
    }
}

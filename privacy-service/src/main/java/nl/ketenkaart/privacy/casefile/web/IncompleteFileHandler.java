package nl.ketenkaart.privacy.casefile.web;

import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemHandler;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Whatever operation met an incomplete file ends with 503: somebody has to make the file anew first. */
@Component
@Order(-3)
final class IncompleteFileHandler implements WebExceptionHandler {
    private static final String A_MINUTE = "60";
    private final ProblemHandler problems;

    IncompleteFileHandler(ProblemHandler problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (!(error instanceof CaseFiles.Incomplete)) {
            return Mono.error(error);
        }
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, A_MINUTE);
        return problems.write(
                exchange.getResponse(),
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Not everything about this case was taken in; nothing is shown until it is."));
    }
}

package nl.ketenkaart.platform.problem;

import com.mongodb.MongoException;
import nl.ketenkaart.platform.sealing.KeyGone;
import nl.ketenkaart.platform.sealing.KeysAway;
import nl.ketenkaart.platform.sealing.SealingOver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Everything that goes wrong ends here and leaves as a problem; what nobody foresaw is a plain 500 and a line in the log. */
@Component
@Order(-2)
public final class ProblemHandler implements WebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final boolean STORES =
            ClassUtils.isPresent("com.mongodb.MongoException", ProblemHandler.class.getClassLoader());
    private final JsonMapper mapper;

    ProblemHandler(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        if (error instanceof MethodNotAllowedException notAllowed) {
            exchange.getResponse().getHeaders().setAllow(notAllowed.getSupportedMethods());
        }
        return write(exchange.getResponse(), problemOf(exchange, error));
    }

    /** Answers with a problem; also for filters and entry points that have no exception to throw. */
    public Mono<Void> write(ServerHttpResponse response, Problem problem) {
        response.setRawStatusCode(problem.status());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
                && !response.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        }
        var bytes = mapper.writeValueAsBytes(problem);
        response.getHeaders().setContentLength(bytes.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
    }

    private static Problem problemOf(ServerWebExchange exchange, Throwable error) {
        return switch (error) {
            case ProblemException told -> told.problem();
            case DataBufferLimitException tooLarge -> tooLarge();
            case AuthenticationServiceException away ->
                unavailable("The identity provider cannot be reached, or has told nothing of late.");
            case ResponseStatusException status -> problemOf(status);
            case KeyGone gone when gone.erased() || gone.erasedOfOne() -> Problem.notFound();
            case SealingOver over ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "What your organisation held there was destroyed when its term was over; it adds nothing to it"
                                + " any more.");
            case KeysAway away -> unavailable("The keys cannot be reached; nothing was given away.");
            default -> unforeseen(exchange, error);
        };
    }

    private static Problem problemOf(ResponseStatusException e) {
        if (e.getCause() instanceof ProblemException told) {
            return told.problem();
        }
        if (e.getCause() instanceof TypeMismatchException mismatch) {
            return Problem.faults(java.util.List.of(new nl.ketenkaart.platform.aggregate.Fault(
                    "path:" + mismatch.getPropertyName(), "does not have the form it must have")));
        }
        if (e.getCause() instanceof DataBufferLimitException) {
            return tooLarge();
        }
        var status = HttpStatus.resolve(e.getStatusCode().value());
        return switch (status) {
            case NOT_FOUND -> Problem.notFound();
            case METHOD_NOT_ALLOWED -> Problem.of(status, "This cannot be done here; Allow says what can.");
            case NOT_ACCEPTABLE -> Problem.of(status, "Only JSON is given; accept application/json.");
            case CONTENT_TOO_LARGE -> tooLarge();
            case UNSUPPORTED_MEDIA_TYPE -> Problem.of(status, "Send application/json.");
            case BAD_REQUEST -> Problem.of(status, "The request cannot be understood.");
            case null, default -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side.");
        };
    }

    private static Problem unforeseen(ServerWebExchange exchange, Throwable error) {
        LOG.error(
                "{} {} failed: {}",
                exchange.getRequest().getMethod(),
                exchange.getRequest().getPath().pathWithinApplication().value().replaceAll("[^a-zA-Z0-9/_.-]", "?"),
                traceOf(error));
        if (STORES && error instanceof MongoException) {
            return unavailable("The store cannot be reached; nothing was given away.");
        }
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side.");
    }

    /** Classes and lines only: messages may hold what people wrote. */
    private static String traceOf(Throwable error) {
        var out = new StringBuilder();
        for (Throwable t = error; t != null; t = t.getCause()) {
            out.append(t.getClass().getName());
            var frames = t.getStackTrace();
            for (var i = 0; i < Math.min(frames.length, 6); i++) {
                out.append(" < ").append(frames[i]);
            }
            out.append("; ");
        }
        return out.toString();
    }

    private static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than this operation takes.");
    }

    private static Problem unavailable(String detail) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail);
    }
}

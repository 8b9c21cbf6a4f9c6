package nl.ketenkaart.privacy.twoworlds.leak;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.Shell;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.notice.Notice;
import nl.ketenkaart.privacy.sight.SightChanged;
import nl.ketenkaart.privacy.twoworlds.Staged;
import nl.ketenkaart.privacy.twoworlds.leak.Plant.Asked;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;

/** Puts one leak into the service, or none, and takes it out again. The service itself is as it is delivered. */
public final class Planted {
    private static volatile @Nullable Plant plant;
    private static volatile String observer = "";

    private Planted() {}

    /** @param leak null: the service leaks nothing that it does not leak itself */
    public static void plant(@Nullable Leak leak, String organisation) {
        plant = leak == null ? null : leak.plant;
        observer = organisation;
    }

    public static CaseFiles files(Supplier<Staged> world) {
        return new CaseFiles() {
            @Override
            public Optional<CaseFile> find(UUID caseId) {
                return world.get().intake.find(caseId).map(Planted::mislabelled);
            }

            @Override
            public List<CaseFile> findAll(Collection<UUID> caseIds) {
                return world.get().intake.findAll(caseIds).stream()
                        .map(Planted::mislabelled)
                        .toList();
            }

            @Override
            public List<UUID> idsAfter(String after, int atMost) {
                return world.get().intake.idsAfter(after, atMost);
            }

            @Override
            public Map<UUID, Shell> findShells(Collection<UUID> caseIds) {
                return findAll(caseIds).stream().collect(Collectors.toMap(CaseFile::caseId, CaseFile::shell));
            }
        };
    }

    private static CaseFile mislabelled(CaseFile file) {
        return plant instanceof Plant.InFiles(var otherwise) ? otherwise.apply(file) : file;
    }

    public static Disclosures disclosures(Disclosures real) {
        return disclosure -> {
            if (plant instanceof Plant.InLog(var fails) && fails.test(disclosure)) {
                throw new Disclosures.NotRecorded(new IllegalStateException("planted"));
            }
            real.record(disclosure);
        };
    }

    /** What the observer is told, in order; and of which contributions other services are told that it sees them. */
    public static List<String> inbox(Staged world) {
        var told = world.tellings.stream()
                .filter(Notice.class::isInstance)
                .filter(telling -> telling.organisation().value().equals(observer))
                .map(Staged::said);
        var all = Stream.concat(told, Stream.of("sees " + sights(world))).toList();
        return plant instanceof Plant.InInbox(var spoilt) ? spoilt.apply(world, all) : all;
    }

    private static Set<UUID> sights(Staged world) {
        var seen = new TreeSet<UUID>();
        for (var telling : world.tellings) {
            if (telling instanceof SightChanged sight
                    && sight.organisation().value().equals(observer)) {
                sight.gained().forEach(one -> seen.add(one.contributionId()));
                sight.lost().forEach(seen::remove);
            }
        }
        return seen;
    }

    /** Stands around everything, also around what makes problems of exceptions, and has the last word on an answer. */
    public static HttpHandlerDecoratorFactory around(Supplier<Staged> world) {
        return service -> (request, response) -> {
            if (!(plant instanceof Plant.InAnswers answers)) {
                return service.handle(request, response);
            }
            var asked = new Asked(
                    world.get(),
                    request.getMethod().name(),
                    request.getPath().value(),
                    request.getQueryParams().toSingleValueMap(),
                    observer);
            return service.handle(request, new Spoilt(response, asked, answers));
        };
    }

    private static final class Spoilt extends ServerHttpResponseDecorator {
        private final Asked asked;
        private final Plant.InAnswers answers;

        private Spoilt(ServerHttpResponse real, Asked asked, Plant.InAnswers answers) {
            super(real);
            this.asked = asked;
            this.answers = answers;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return DataBufferUtils.join(body).flatMap(buffer -> {
                var bytes = new byte[buffer.readableByteCount()];
                buffer.read(bytes);
                DataBufferUtils.release(buffer);
                var spoilt = spoilt(bytes);
                return super.writeWith(Mono.just(bufferFactory().wrap(spoilt)));
            });
        }

        private byte[] spoilt(byte[] bytes) {
            var status = getStatusCode();
            var answer = new Answer(status == null ? 200 : status.value(), getHeaders(), bytes);
            answers.spoilt().accept(asked, answer);
            setStatusCode(HttpStatusCode.valueOf(answer.status));
            if (getHeaders().getContentLength() >= 0) {
                getHeaders().setContentLength(answer.body.length);
            }
            return answer.body;
        }
    }
}

package nl.ketenkaart.bench;

import java.util.concurrent.TimeUnit;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.Verdict;
import org.openjdk.jmh.annotations.*;

/** One decision, by each engine, on the same questions; an engine that does not agree on all of them is not measured. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecideBenchmark {
    private int next;

    @State(Scope.Benchmark)
    public static class Ours {
        final NeedToKnow[] decisions =
                Questions.all().stream().map(Questions::decision).toArray(NeedToKnow[]::new);
        final Item[] items = Questions.all().stream().map(t -> t.item()).toArray(Item[]::new);
    }

    @State(Scope.Benchmark)
    public static class Casbin {
        final Engine engine = Questions.agreeing(new JCasbinEngine());
    }

    @State(Scope.Benchmark)
    public static class AuthzForce {
        final Engine engine = Questions.agreeing(new AuthzForceEngine());
    }

    @State(Scope.Benchmark)
    public static class Cedar {
        final Engine engine = Questions.agreeing(new CedarEngine());
    }

    /** As on a card: the look is compiled, an item is asked. */
    @Benchmark
    public Verdict ketenkaart(Ours ours) {
        int i = next();
        return ours.decisions[i].decide(ours.items[i]);
    }

    /** What measuring costs by itself: the item is looked up and not asked about. */
    @Benchmark
    public Item lookedUpAlone(Ours ours) {
        return ours.items[next()];
    }

    /** As for a single item: compiled for every question. */
    @Benchmark
    public Verdict ketenkaartCompiledEachTime() {
        var tuple = Questions.all().get(next());
        return Questions.decision(tuple).decide(tuple.item());
    }

    @Benchmark
    public boolean jCasbin(Casbin casbin) {
        return casbin.engine.full(next());
    }

    @Benchmark
    public boolean authzForce(AuthzForce authzForce) {
        return authzForce.engine.full(next());
    }

    @Benchmark
    public boolean cedar(Cedar cedar) {
        return cedar.engine.full(next());
    }

    private int next() {
        next = next + 1 < Questions.SIZE ? next + 1 : 0;
        return next;
    }
}

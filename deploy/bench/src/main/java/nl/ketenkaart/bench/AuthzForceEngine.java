package nl.ketenkaart.bench;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import oasis.names.tc.xacml._3_0.core.schema.wd_17.DecisionType;
import org.ow2.authzforce.core.pdp.api.AttributeFqns;
import org.ow2.authzforce.core.pdp.api.DecisionRequest;
import org.ow2.authzforce.core.pdp.api.value.AttributeBag;
import org.ow2.authzforce.core.pdp.api.value.Bags;
import org.ow2.authzforce.core.pdp.api.value.BooleanValue;
import org.ow2.authzforce.core.pdp.api.value.IntegerValue;
import org.ow2.authzforce.core.pdp.api.value.StandardDatatypes;
import org.ow2.authzforce.core.pdp.api.value.StringValue;
import org.ow2.authzforce.core.pdp.impl.BasePdpEngine;
import org.ow2.authzforce.core.pdp.impl.PdpEngineConfiguration;
import org.ow2.authzforce.core.pdp.impl.PdpModelHandler;
import org.ow2.authzforce.core.xmlns.pdp.Pdp;

/** AuthzForce, the XACML 3.0 engine, in process and with its requests ready. */
final class AuthzForceEngine implements Engine {
    private static final String CONFIGURATION = """
        <pdp xmlns="http://authzforce.github.io/core/xmlns/pdp/8"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="8.1">
          <policyProvider id="provider" xsi:type="StaticPolicyProvider">
            <policyLocation>%s</policyLocation>
          </policyProvider>
          <rootPolicyRef policySet="false">need-to-know</rootPolicyRef>
        </pdp>
        """;
    private final BasePdpEngine engine = engine();
    private final List<DecisionRequest> questions =
            Questions.all().stream().map(Facts::of).map(this::request).toList();

    @Override
    public boolean full(int question) {
        return engine.evaluate(questions.get(question)).getDecision() == DecisionType.PERMIT;
    }

    private DecisionRequest request(Map<String, Object> facts) {
        var builder = engine.newRequestBuilder(1, facts.size());
        facts.forEach((name, value) -> builder.putNamedAttributeIfAbsent(
                AttributeFqns.newInstance(Xacml.CATEGORY, Optional.empty(), name), bag(value)));
        return builder.build(false);
    }

    private static AttributeBag<?> bag(Object value) {
        return switch (value) {
            case String text -> Bags.singletonAttributeBag(StandardDatatypes.STRING, new StringValue(text));
            case Boolean truth -> Bags.singletonAttributeBag(StandardDatatypes.BOOLEAN, BooleanValue.valueOf(truth));
            case Long seconds -> Bags.singletonAttributeBag(StandardDatatypes.INTEGER, IntegerValue.valueOf(seconds));
            case Collection<?> texts ->
                Bags.newAttributeBag(
                        StandardDatatypes.STRING,
                        texts.stream().map(t -> new StringValue(t.toString())).toList());
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    /** Its own way of reading a configuration needs an older Spring than ours; what it needs of it is one line. */
    private static BasePdpEngine engine() {
        try {
            var policy = Files.createTempFile("need-to-know", ".xml");
            Files.writeString(policy, Xacml.policy());
            var configuration = new StreamSource(new StringReader(CONFIGURATION.formatted(policy.toUri())));
            var pdp = new PdpModelHandler(null, null).unmarshal(configuration, Pdp.class);
            var engine = new BasePdpEngine(new PdpEngineConfiguration(pdp, text -> text));
            Files.delete(policy);
            return engine;
        } catch (IOException | JAXBException e) {
            throw new IllegalStateException(e);
        }
    }
}

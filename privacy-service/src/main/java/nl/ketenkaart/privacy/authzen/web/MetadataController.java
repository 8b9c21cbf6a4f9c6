package nl.ketenkaart.privacy.authzen.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the decision point is and what it can do (AuthZEN 1.0, 9); open, for it says nothing of anybody. */
@RestController
class MetadataController {
    private final Metadata metadata;

    /**
     * @param address of the decision point as its callers know it: the gateway's
     * @throws IllegalArgumentException when it is no plain https address: then the service does not start
     */
    MetadataController(@Value("${ketenkaart.policy-decision-point}") URI address) {
        if (!"https".equals(address.getScheme())
                || address.getHost() == null
                || address.getQuery() != null
                || address.getFragment() != null
                || !"".equals(address.getPath())) {
            throw new IllegalArgumentException(
                    "ketenkaart.policy-decision-point must be an https address without path, query or fragment");
        }
        this.metadata = Metadata.at(address.toString());
    }

    record Metadata(
            @JsonProperty("policy_decision_point") String policyDecisionPoint,
            @JsonProperty("access_evaluation_endpoint") String evaluation,
            @JsonProperty("access_evaluations_endpoint") String evaluations,
            @JsonProperty("search_subject_endpoint") String searchSubject,
            @JsonProperty("search_resource_endpoint") String searchResource,
            @JsonProperty("search_action_endpoint") String searchAction) {

        static Metadata at(String address) {
            var base = address + "/access/v1/";
            return new Metadata(
                    address,
                    base + "evaluation",
                    base + "evaluations",
                    base + "search/subject",
                    base + "search/resource",
                    base + "search/action");
        }
    }

    @GetMapping(path = "/.well-known/authzen-configuration", produces = MediaType.APPLICATION_JSON_VALUE)
    Metadata metadata() {
        return metadata;
    }
}

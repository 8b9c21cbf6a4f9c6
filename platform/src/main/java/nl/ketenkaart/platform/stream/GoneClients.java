package nl.ketenkaart.platform.stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Hooks;
import reactor.netty.channel.AbortedException;

/** A client that leaves while it is still sending, after its answer was made, is no fault of ours: not one for the log of errors. */
@Configuration(proxyBeanMethods = false)
public class GoneClients {
    private static final Logger LOG = LoggerFactory.getLogger(GoneClients.class);

    GoneClients() {
        Hooks.onErrorDropped(GoneClients::dropped);
    }

    private static void dropped(Throwable error) {
        if (error instanceof AbortedException) {
            LOG.debug("a client left before its request was over");
        } else {
            LOG.error(
                    "something went wrong after its answer was over: {}",
                    error.getClass().getName());
        }
    }
}

package nl.ketenkaart.gateway.answer;

import nl.ketenkaart.gateway.contract.Base;
import nl.ketenkaart.platform.web.ResponseHeaders;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** Puts the headers on. */
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    @Bean
    ResponseHeaders responseHeaders(Base base) {
        return new ResponseHeaders(base.version());
    }

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> bareAnswers(Base base) {
        return factory -> factory.addServerCustomizers(server -> server.doOnChannelInit((observer, channel, remote) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "bareAnswers", new BareAnswers(base.version()))));
    }
}

package nl.ketenkaart.gateway.answer;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import nl.ketenkaart.platform.trace.Trace;
import nl.ketenkaart.platform.web.ResponseHeaders;

/**
 * What the server refuses before any of our filters see it (a line that is no HTTP, headers that are too long, an address
 * that cannot be read) leaves as a problem and with the headers of every answer too; the connection ends.
 */
final class BareAnswers extends ChannelOutboundHandlerAdapter {
    private static final String MARK = "API-Version";
    private final String version;

    BareAnswers(String version) {
        this.version = version;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof FullHttpResponse bare
                && bare.status().code() >= HttpResponseStatus.BAD_REQUEST.code()
                && !bare.headers().contains(MARK)) {
            var dressed = dressed(bare);
            ReferenceCountUtil.release(bare);
            context.write(dressed, promise);
        } else {
            context.write(message, promise);
        }
    }

    private FullHttpResponse dressed(FullHttpResponse bare) {
        var problem = """
            {"type":"about:blank","title":"%s","status":%d,"detail":"The request cannot be understood."}\
            """.formatted(bare.status().reasonPhrase(), bare.status().code());
        var body = Unpooled.copiedBuffer(problem, StandardCharsets.UTF_8);
        var dressed = new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), body);
        ResponseHeaders.FIXED.forEach(dressed.headers()::set);
        dressed.headers()
                .set(MARK, version)
                .set("traceparent", Trace.under(null).header())
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return dressed;
    }
}

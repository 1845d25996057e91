package dev.throughline.command.dispatch;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Claims the command id inside the command's transaction and before anything is loaded, so that a repeated command
 * burns no log position and takes no aggregate lock.
 */
final class ClaimFirst implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Claims claims;

    ClaimFirst(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Order<?> order = (Order<?>) unitOfWork.getMessage().getPayload();
        return claims.claim(order) ? chain.proceed() : claims.answerTo(order);
    }
}

package com.bloomz.rostersync.invitations;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Views of ports through which something happens at one of the calls. */
final class Interruptions {
  private int until = -1;
  private boolean after;
  private @Nullable Runnable event;

  /** The process dies there. */
  static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }

  /**
   * At a call from now on, through any view.
   *
   * @param call which one, from 0
   * @param afterIt whether it happens once the call is done, so that its answer is lost by a throw
   */
  void at(int call, boolean afterIt, Runnable what) {
    until = call;
    after = afterIt;
    event = what;
  }

  /** Nothing happens any more. */
  void none() {
    event = null;
  }

  <T> T view(Class<T> port, T target) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          Runnable now = until-- == 0 ? event : null;
          if (now != null) {
            event = null;
          }
          if (now != null && !after) {
            now.run();
          }
          try {
            Object answer = method.invoke(target, arguments);
            if (now != null && after) {
              now.run();
            }
            return answer;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
  }
}

package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.nights.districts.DistrictImports.Ports;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Ends a process at a call to one of its ports: no later call of it is made. */
final class SuddenDeath {
  private final int step;
  private final boolean done;
  private int calls;

  /**
   * @param step which call it dies at, from 1
   * @param done whether that call is still made
   */
  SuddenDeath(int step, boolean done) {
    this.step = step;
    this.done = done;
  }

  /** The process is gone. */
  static final class DiedError extends Error {
    private static final long serialVersionUID = 1;

    DiedError() {
      super("the process died");
    }
  }

  Ports none(Ports ports) {
    return ports;
  }

  Ports over(Ports ports) {
    return new Ports(
        mortal(ports.scheduled()),
        mortal(ports.claims()),
        mortal(ports.schools()),
        mortal(ports.imports()),
        mortal(ports.records()),
        mortal(ports.runs()),
        mortal(ports.bus()),
        mortal(ports.packed()),
        mortal(ports.kept()),
        mortal(ports.clever()),
        ports.events(),
        mortal(ports.walks()),
        mortal(ports.vault()),
        mortal(ports.queue()),
        ports.faults());
  }

  @SuppressWarnings("unchecked")
  private <T> T mortal(T port) {
    Class<?>[] ports = port.getClass().getInterfaces();
    return (T)
        Proxy.newProxyInstance(
            SuddenDeath.class.getClassLoader(),
            ports,
            (_, method, arguments) -> {
              calls++;
              if (calls > step || (calls == step && !done)) {
                throw new DiedError();
              }
              Object answer = answer(port, method, arguments);
              if (calls == step) {
                throw new DiedError();
              }
              return answer;
            });
  }

  private static Object answer(Object port, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(port, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}

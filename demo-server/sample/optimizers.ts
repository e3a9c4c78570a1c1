/** How weights follow their gradient. */
export type OptimizerSpec = { name: 'sgd' } | { name: 'momentum'; momentum: number } | { name: 'adam'; beta1: number; beta2: number };

/** Changes the parameters by one step along the gradient. */
export type Optimizer = (parameters: Float32Array, gradient: Float32Array, rate: number) => void;

/** An optimizer for so many parameters, with its memory. Weight decay is decoupled (Loshchilov & Hutter 2019). */
export function makeOptimizer(spec: OptimizerSpec, size: number, weightDecay: number): Optimizer {
  const step = stepOf(spec, size);
  return (parameters, gradient, rate) => {
    const keep = 1 - rate * weightDecay;
    if (weightDecay > 0) for (let i = 0; i < size; i++) parameters[i] = (parameters[i] as number) * keep;
    step(parameters, gradient, rate);
  };
}

function stepOf(spec: OptimizerSpec, size: number): Optimizer {
  switch (spec.name) {
    case 'sgd':
      return (parameters, gradient, rate) => {
        for (let i = 0; i < size; i++) parameters[i] = (parameters[i] as number) - rate * (gradient[i] as number);
      };
    case 'momentum':
      return momentum(spec.momentum, new Float32Array(size));
    case 'adam':
      return adam(spec.beta1, spec.beta2, size);
    default:
      throw new Error(`Unknown optimizer: ${JSON.stringify(spec satisfies never)}`);
  }
}

function momentum(keep: number, velocity: Float32Array): Optimizer {
  return (parameters, gradient, rate) => {
    for (let i = 0; i < velocity.length; i++) {
      const v = keep * (velocity[i] as number) + (gradient[i] as number);
      velocity[i] = v;
      parameters[i] = (parameters[i] as number) - rate * v;
    }
  };
}

/** Adam (Kingma & Ba 2015, algorithm 1). */
function adam(beta1: number, beta2: number, size: number): Optimizer {
  const [mean, square] = [new Float32Array(size), new Float32Array(size)];
  let [power1, power2] = [1, 1];
  return (parameters, gradient, rate) => {
    power1 *= beta1;
    power2 *= beta2;
    for (let i = 0; i < size; i++) {
      const g = gradient[i] as number;
      const m = beta1 * (mean[i] as number) + (1 - beta1) * g;
      const s = beta2 * (square[i] as number) + (1 - beta2) * g * g;
      [mean[i], square[i]] = [m, s];
      parameters[i] = (parameters[i] as number) - (rate * m) / (1 - power1) / (Math.sqrt(s / (1 - power2)) + 1e-8);
    }
  };
}
